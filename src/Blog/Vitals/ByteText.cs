using System.Globalization;

namespace Blog.Vitals;

public static class ByteText
{
    static readonly string[] Units = ["B", "KB", "MB", "GB", "TB"];

    /// <summary>3.4 GB.</summary>
    public static string Of(long bytes)
    {
        var unit = bytes < 1 ? 0 : Math.Min(Units.Length - 1, (int)Math.Log(bytes, 1024));
        return string.Create(CultureInfo.InvariantCulture, $"{bytes / Math.Pow(1024, unit):0.#} {Units[unit]}");
    }
}
