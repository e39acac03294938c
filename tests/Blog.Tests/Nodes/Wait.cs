using System.Diagnostics;

namespace Blog.Tests.Nodes;

public static class Wait
{
    /// <summary>Asks again and again, for a minute at most.</summary>
    /// <returns>How long it took.</returns>
    public static async Task<TimeSpan> Until(Func<Task<bool>> reached, string otherwise)
    {
        var watch = Stopwatch.StartNew();
        while (!await reached())
        {
            if (watch.Elapsed > TimeSpan.FromMinutes(1)) throw new TimeoutException(otherwise);
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
        return watch.Elapsed;
    }
}
