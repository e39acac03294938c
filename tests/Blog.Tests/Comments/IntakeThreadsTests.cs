using Blog.Comments;

namespace Blog.Tests.Comments;

public sealed class IntakeThreadsTests : IDisposable
{
    readonly IntakeThreads threads = new();

    [Fact]
    public async Task Work_and_what_follows_its_awaits_run_on_threads_that_the_pool_does_not_have()
    {
        var seen = await threads.Run(async () =>
        {
            var first = Thread.CurrentThread;
            await Task.Delay(1);
            return new[] { first, Thread.CurrentThread };
        });

        Assert.All(seen, thread => Assert.False(thread.IsThreadPoolThread));
    }

    [Fact]
    public async Task No_more_run_at_once_than_there_are_cores_and_none_is_forgotten()
    {
        var (running, most) = (0, 0);
        var done = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => threads.Run(() =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            Thread.Sleep(1);
            Interlocked.Decrement(ref running);
            return Task.FromResult(number);
        })));

        Assert.Equal(Enumerable.Range(0, 40), done);
        Assert.InRange(most, 1, Environment.ProcessorCount);
    }

    [Fact]
    public async Task A_fault_reaches_who_asked_and_the_threads_go_on()
    {
        await Assert.ThrowsAsync<FormatException>(() => threads.Run<int>(() => throw new FormatException()));
        Assert.Equal(7, await threads.Run(() => Task.FromResult(7)));
    }

    [Fact]
    public async Task What_is_under_way_when_the_site_stops_comes_to_its_end()
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var work = threads.Run(async () =>
        {
            await stopped.Task;
            return 7;
        });

        threads.Dispose();
        stopped.SetResult();

        Assert.Equal(7, await work.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
    }

    public void Dispose() => threads.Dispose();
}
