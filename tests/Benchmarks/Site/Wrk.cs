using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Site;

/// <summary>One turn of wrk: many connections that ask as fast as they are answered.</summary>
public static class Wrk
{
    // Prints in one line what the program's own table rounds.
    const string Report = """
        done = function(summary, latency, requests)
          local wrong = summary.errors.status + summary.errors.read + summary.errors.connect + summary.errors.timeout
          io.write(string.format("RESULT %d %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), wrong))
        end
        """;

    public sealed record Turn(long Requests, double Seconds, double P50, double P99, long Wrong)
    {
        public double Rate => Requests / Seconds;
    }

    /// <param name="script">Lua that makes the requests; without it the path is asked.</param>
    public static Turn Run(int port, string path, int connections, int seconds, IEnumerable<string>? headers = null, string script = "")
    {
        var file = Path.Combine(Work.Root, $"wrk-{port}.lua");
        File.WriteAllText(file, $"{script}\n{Report}");
        var start = new ProcessStartInfo("wrk", [
            "-t1", $"-c{connections}", $"-d{seconds}s", "-s", file, .. (headers ?? []).SelectMany(header => new[] { "-H", header }), $"http://127.0.0.1:{port}{path}"])
        {
            RedirectStandardOutput = true,
        };
        using var wrk = Process.Start(start)!;
        var output = wrk.StandardOutput.ReadToEnd();
        wrk.WaitForExit();
        var result = output.Split('\n').FirstOrDefault(line => line.StartsWith("RESULT", StringComparison.Ordinal)) ?? throw new InvalidOperationException(output);
        var numbers = result.Split(' ')[1..].Select(text => long.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        return new Turn(numbers[0], numbers[1] / 1e6, numbers[2] / 1e3, numbers[3] / 1e3, numbers[4]);
    }
}
