using System.Globalization;

namespace Blog.Appearance;

/// <summary>A colour, and how well it can be read (WCAG 2.2, relative luminance and contrast ratio).</summary>
public readonly record struct Ink(double Red, double Green, double Blue)
{
    /// <summary>Least contrast of text, success criterion 1.4.3.</summary>
    public const double Legible = 4.5;

    const double Comfortable = 6;

    public static readonly Ink Paper = Parse("#fcfdfc")!.Value, NightPaper = Parse("#121819")!.Value, White = new(1, 1, 1);

    public static Ink? Parse(string? typed) =>
        typed is ['#', .. { Length: 6 } digits] && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
            ? new Ink((rgb >> 16) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0) : null;

    public double On(Ink ground)
    {
        var (one, other) = (Luminance + .05, ground.Luminance + .05);
        return one > other ? one / other : other / one;
    }

    /// <summary>The same ink on dark paper: lightened until it reads well.</summary>
    public Ink ForNight
    {
        get
        {
            var ink = this;
            for (var part = .05; ink.On(NightPaper) < Comfortable && part < 1; part += .05) ink = Mixed(part);
            return ink;
        }
    }

    public override string ToString() => $"#{Byte(Red):x2}{Byte(Green):x2}{Byte(Blue):x2}";

    double Luminance => .2126 * Linear(Red) + .7152 * Linear(Green) + .0722 * Linear(Blue);

    Ink Mixed(double white) => new(Red + (1 - Red) * white, Green + (1 - Green) * white, Blue + (1 - Blue) * white);

    static double Linear(double channel) => channel <= .04045 ? channel / 12.92 : Math.Pow((channel + .055) / 1.055, 2.4);

    static int Byte(double channel) => (int)Math.Round(channel * 255);
}
