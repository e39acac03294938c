using System.Runtime.InteropServices;

namespace Benchmarks.Site;

public static class Machine
{
    public static string Describe()
    {
        var model = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim();
        return $"{Environment.ProcessorCount} cores, {model}, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}";
    }

    /// <summary>The load of the last minute: above 2, nobody can tell 0.85 from 1.</summary>
    public static string Load() => File.ReadAllText("/proc/loadavg").Split(' ')[0];
}
