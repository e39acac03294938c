using System.Globalization;

namespace Moderation.Campaigns;

/// <summary>Numbers and times as findings carry them; whoever shows a time knows its zone.</summary>
static class Evidence
{
    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Of(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Grows with the logarithm: the tenth tells more than the second, but not five times as much.</summary>
    public static double Grow(int count, double each, double most) => Math.Min(most, each * Math.Log2(1 + count));
}
