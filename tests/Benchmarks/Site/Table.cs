using System.Globalization;

namespace Benchmarks.Site;

public static class Table
{
    public static double Median(this IEnumerable<double> values) => values.Order().ToArray().At(0.5);

    public static double At(this double[] ascending, double share) => ascending.Length == 0 ? double.NaN : ascending[(int)(share * (ascending.Length - 1))];

    public static void Head(string what) =>
        Console.WriteLine($"{what,-34} {"per s",9} {"p50 ms",9} {"p99 ms",9} {"CPU µs",9} {"rate ×",8} {"CPU ×",8}");

    public static void Row(string name, double rate, double p50, double p99, double cpu, double rateRatio, double cpuRatio) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-34} {rate,9:0} {p50,9:0.000} {p99,9:0.000} {cpu,9:0.0} {rateRatio,8:0.00} {cpuRatio,8:0.00}"));

    /// <summary>Two of the same that differ say that this run can say nothing.</summary>
    public static void Judge(double ratio, double load)
    {
        var noisy = ratio is < 0.9 or > 1.1;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"null run: the same twice, {ratio:0.00} ×{(noisy ? " NOISY: repeat" : "")}{(load > 2 ? $"; load {load:0.0}" : "")}"));
    }
}
