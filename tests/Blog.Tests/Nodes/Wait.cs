using System.Diagnostics;

namespace Blog.Tests.Nodes;

public static class Wait
{
    static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Asks again and again, for a minute at most unless it is told to be more patient.</summary>
    /// <returns>How long it took.</returns>
    public static async Task<TimeSpan> Until(Func<Task<bool>> reached, string otherwise, TimeSpan? patience = null)
    {
        var watch = Stopwatch.StartNew();
        while (!await reached())
        {
            if (watch.Elapsed > (patience ?? Minute)) throw new TimeoutException(otherwise);
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
        return watch.Elapsed;
    }
}
