using System.Net;
using Blog.Tests.Data;
using Blog.Tests.Nodes;
using Fakes;

namespace Blog.Tests.Faults;

/// <summary>Of two nodes on one database one is killed.</summary>
public sealed class NodeTests : IAsyncLifetime
{
    const int Writers = 4;

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("liangyu-nodes-");
    readonly PostgreSqlDatabase? database = PostgreSqlDatabase.IsThere ? new() : null;
    readonly RedisServer redis = new();
    readonly Dictionary<string, string> options = [];

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(database is not null && RedisServer.IsInstalled, "LIANGYU_TEST_POSTGRES names no server, or there is no redis-server; tests/run sees to both");
        await redis.Start();
        database.Use(options);
        options["ConnectionStrings:Redis"] = redis.Address;
    }

    [Fact]
    public async Task The_other_serves_on_and_no_acknowledged_comment_is_lost()
    {
        var (there, here, reading) = (new Storm(), new Storm(), new Storm());
        using var a = await Start("a");
        using var b = await Start("b");
        using var stop = new CancellationTokenSource();
        List<Task> load =
        [
            .. Enumerable.Range(1, Writers).SelectMany(n => new[] { there.Write(a.Client, $"a{n}"), here.Write(b.Client, $"b{n}", stop.Token) }),
            reading.Read(b.Client, n => n % 2 == 0 ? "/zh/" : $"{Storm.Post}?replyTo={n}", stop.Token),
        ];
        await Wait.Until(() => Task.FromResult(there.Promised.Count >= 20 && here.Promised.Count >= 20), "No comment was taken.");

        a.Kill();
        var (before, after) = (here.Promised.Count, TimeSpan.FromSeconds(Figure.IsLong ? 20 : 3));
        await Task.Delay(after, TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await Task.WhenAll(load);

        Assert.True(here.Promised.Count > before, "The other took no more comments.");
        Assert.Equal([HttpStatusCode.SeeOther], here.Answers.Keys);
        Assert.Equal([HttpStatusCode.OK], reading.Answers.Keys);
        long[] promised = [.. there.Promised, .. here.Promised];
        Assert.Equal(promised.Length, database!.Ask($"""SELECT count(*) FROM "Comments" WHERE "Id" IN ({string.Join(',', promised)})"""));
        Figure.Say($"one of two nodes killed: the other answered {here.Answers.Values.Sum() + reading.Answers.Values.Sum()} requests, all of them well; "
            + $"{promised.Length} comments acknowledged ({there.Promised.Count} by the killed one), 0 lost");
    }

    [Fact]
    public async Task What_it_had_in_hand_is_done_by_the_other()
    {
        await using var akismet = await FakeAkismet.Start();
        (options["Akismet:Key"], options["Akismet:Endpoint"], options["Akismet:Timeout"]) = (akismet.Key, akismet.Endpoint.AbsoluteUri, "00:01:00");
        akismet.Script(FakeAnswer.Hang);
        long id;
        using (var a = await Start("a"))
        {
            id = Storm.IdIn(await Storm.Say(a.Client, "in-hand", "在手里的时候停电了"));
            await Wait.Until(() => Task.FromResult(akismet.CallsTo("comment-check").Count == 1), "Nobody asked.");
            a.Kill();
        }
        LeaveHousekeeping();
        if (!Figure.IsLong) ComeDue();

        using var b = await Start("b");
        var checkedAfter = await Wait.Until(() => Is($"""SELECT count(*) FROM "Comments" WHERE "Id" = {id} AND "Status" <> 'Checking'"""), "It stayed in the killed one's hands.", TimeSpan.FromMinutes(4));
        await Wait.Until(() => Is("""SELECT count(*) FROM "Leases" WHERE "Name" = 'housekeeping' AND "Until" > now() at time zone 'utc' + interval '30 minutes'"""), "Nobody keeps house.");

        Assert.Equal(2, akismet.CallsTo("comment-check").Count);
        if (Figure.IsLong) Figure.Say($"a check in the hands of a killed node: done by the other {checkedAfter.TotalSeconds:0} s after its start");
    }

    Task<KilledServer> Start(string name) => KilledServer.Start(Directory.CreateDirectory(Path.Combine(folder.FullName, name)).FullName, options);

    // As if it had been killed over it: the lease runs on for a while.
    void LeaveHousekeeping() => database!.Ask("""UPDATE "Leases" SET "Until" = now() at time zone 'utc' + interval '8 seconds' WHERE "Name" = 'housekeeping' RETURNING 1""");

    // The three minutes are over.
    void ComeDue() => Assert.Equal(1, database!.Ask("""UPDATE "Deliveries" SET "LeasedUntil" = now() at time zone 'utc' WHERE "LeasedUntil" > now() at time zone 'utc' RETURNING 1"""));

    Task<bool> Is(string sql) => Task.FromResult(database!.Ask(sql) > 0);

    public ValueTask DisposeAsync()
    {
        redis.Dispose();
        database?.Dispose();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
