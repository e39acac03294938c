using System.Diagnostics;

namespace Benchmarks;

/// <summary>Times of one act over many comments, each measured alone: a mean would hide the slow ones.</summary>
public static class Samples
{
    /// <param name="act">Is run over all of it once before, and then let settle, so that the compiler is not measured.</param>
    public static double[] Take<T>(IReadOnlyList<T> over, Action<T> act)
    {
        foreach (var one in over) act(one);
        Thread.Sleep(500);
        foreach (var one in over) act(one);
        return [.. over.Select(one => Microseconds(() => act(one))).Order()];
    }

    public static double Microseconds(Action act)
    {
        var start = Stopwatch.GetTimestamp();
        act();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }

    public static double At(this double[] ascending, double share) => ascending[(int)(share * (ascending.Length - 1))];
}
