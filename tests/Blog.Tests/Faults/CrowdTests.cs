using System.Diagnostics;
using Blog.Tests.Nodes;

namespace Blog.Tests.Faults;

/// <summary>Many who hold a connection and hardly use it, while somebody else wants to read.</summary>
public sealed class CrowdTests : IAsyncLifetime
{
    const int Letters = 700_000;   // three bytes each

    static readonly int Idle = Figure.IsLong ? 10_000 : 500, Slow = Figure.IsLong ? 500 : 100;

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("liangyu-crowd-");
    KilledServer server = null!;
    string page = "";

    public async ValueTask InitializeAsync()
    {
        await using (var writing = new BlogApp { Settings = { ["DataFolder"] = folder.FullName } })
            page = $"/zh/posts/{await writing.Post(new string('长', Letters))}";
        server = await KilledServer.Start(folder.FullName);
        await Pace(300);   // warm
    }

    [Fact]
    public async Task Idle_connections_cost_little_and_slow_nobody_down()
    {
        var (memory, pace) = (Memory, await Pace(300));
        using var crowd = new Crowd(server.Address);
        await crowd.Enter(Idle, "/healthz", window: 4096);
        Assert.All(await crowd.Read(4096), answer => Assert.StartsWith("HTTP/1.1 200", answer));
        var (grown, meanwhile) = (Memory - memory, await Pace(300));

        Assert.Equal(Idle, crowd.Inside);
        await crowd.Ask("/healthz", every: 50);
        Assert.All(await crowd.Read(4096, every: 50), answer => Assert.StartsWith("HTTP/1.1 200", answer));
        Assert.InRange(grown / Idle, 0, 100_000);
        Figure.Say($"{Idle} idle connections: {grown / 1024.0 / Idle:0.0} KiB each; a reader's page {pace} ms before, {meanwhile} ms meanwhile");
    }

    [Fact]
    public async Task Who_reads_a_byte_a_second_is_waited_for_with_little_and_not_for_ever()
    {
        var length = (await server.Client.GetByteArrayAsync(page, TestContext.Current.CancellationToken)).Length;
        var (memory, pace) = (Memory, await Pace(300));
        using var crowd = new Crowd(server.Address);
        await crowd.Enter(Slow, page, window: 4096);
        for (var second = 0; second < 3; second++)
        {
            Assert.All(await crowd.Read(1), letter => Assert.Single(letter));
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        }
        var (grown, meanwhile) = (Memory - memory, await Pace(300));

        Assert.Equal(Slow, crowd.Inside);
        Assert.InRange(grown / Slow, 0, length / 4);   // nobody keeps a whole page for them
        Figure.Say($"{Slow} readers of a byte a second ask for {length >> 10} KiB: {grown / 1024.0 / Slow:0.0} KiB each; a reader's page {pace} ms before, {meanwhile} ms meanwhile");
        if (Figure.IsLong) await SeeThemOff(crowd);
    }

    async Task SeeThemOff(Crowd crowd)
    {
        var gone = await Wait.Until(async () =>
        {
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
            return crowd.Inside == 0;
        }, "They were never sent away.", TimeSpan.FromMinutes(10));
        Figure.Say($"the last of them was sent away {gone.TotalSeconds:0} s later");
    }

    long Memory
    {
        get
        {
            using var process = Process.GetProcessById(server.Id);
            return process.WorkingSet64;
        }
    }

    // Median and the hundredth part that waits longest.
    async Task<string> Pace(int times)
    {
        var waits = new List<double>();
        for (var n = 0; n < times; n++)
        {
            var watch = Stopwatch.StartNew();
            (await server.Client.GetAsync("/zh/", TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
            waits.Add(watch.Elapsed.TotalMilliseconds);
        }
        waits.Sort();
        return $"{waits[times / 2]:0.00} (p99 {waits[times * 99 / 100]:0.0})";
    }

    public ValueTask DisposeAsync()
    {
        server.Dispose();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
