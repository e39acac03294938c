using System.Globalization;

namespace Blog.ReviewQueue;

/// <summary>Where the columns of thirty days stand on the drawing. Everything is an attribute: a style would be inline, and forbidden.</summary>
public sealed record DayChart(IReadOnlyList<DayLine> Days)
{
    public const int Width = 960, Height = 236, Left = 44, Base = 204;

    const int Ceiling = 20, Right = 30, Steps = 4;

    const double Share = 0.62;

    /// <summary>Between two lines of the grid: 1, 2, 2.5 or 5 and noughts.</summary>
    public int Step => Rounded().First(step => step * Steps >= Math.Max(Steps, Days.Max(day => day.All)));

    public IEnumerable<int> Grid => Enumerable.Range(0, Steps + 1).Select(line => line * Step);

    /// <summary>The day that stands out; null when none does.</summary>
    public int? Peak => Days.Max(day => day.All) is >= 5 and var most ? Days.ToList().FindIndex(day => day.All == most) : null;

    public string Y(int value) => Number(LevelOf(value));

    public string Size(int value) => Number(Base - LevelOf(value));

    public string X(int day) => Number(Left + Slot * (day + (1 - Share) / 2));

    public string Middle(int day) => Number(Left + Slot * (day + 0.5));

    public string Thickness => Number(Slot * Share);

    double Slot => (Width - Left - Right) / (double)Days.Count;

    double LevelOf(int value) => Base - (Base - Ceiling) * value / (double)(Step * Steps);

    static IEnumerable<int> Rounded() => Enumerable.Range(0, 9).SelectMany(noughts => new[] { 1, 2, 2.5, 5 }.Select(step => step * Math.Pow(10, noughts))).Where(double.IsInteger).Select(step => (int)step);

    static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
