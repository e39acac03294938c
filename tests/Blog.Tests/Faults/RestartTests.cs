using System.Diagnostics;
using System.Net;
using Blog.Tests.Nodes;
using Npgsql;

namespace Blog.Tests.Faults;

/// <summary>The database goes away under load and comes back; the site is not started again.</summary>
public sealed class RestartTests : IDisposable
{
    static readonly TimeSpan Away = TimeSpan.FromSeconds(Figure.IsLong ? 10 : 2);

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("liangyu-restart-");
    readonly Storm comments = new(), pages = new();

    [Fact]
    public async Task While_the_database_is_away_words_are_given_back_and_then_all_goes_on()
    {
        Assert.SkipUnless(PostgreSqlServer.IsInstalled, "PostgreSQL is not installed");
        using var database = new PostgreSqlServer();
        using var server = await KilledServer.Start(folder.FullName, new Dictionary<string, string> { ["Database:Provider"] = "PostgreSql", ["ConnectionStrings:Blog"] = database.Connection });
        using var stop = new CancellationTokenSource();
        var load = Load(server.Client, stop.Token);
        await Wait.Until(() => Task.FromResult(comments.Promised.Count >= 20), "No comment was taken.");

        await Restart(database, "fast");
        await Restart(database, "immediate");
        await stop.CancelAsync();
        await Task.WhenAll(load);

        Assert.Empty(comments.Rude);
        Assert.All(comments.Answers.Concat(pages.Answers).Select(answer => answer.Key), code => Assert.Contains((int)code, new[] { 200, 303, 503 }));
        Assert.Equal(comments.Promised.Count, Stored(database));
        Figure.Say($"{comments.Promised.Count} comments acknowledged around it, 0 lost; nothing but 200, 303 and 503");
    }

    async Task Restart(PostgreSqlServer database, string mode)
    {
        var before = comments.Of(HttpStatusCode.ServiceUnavailable);
        database.Stop(mode);
        await Task.Delay(Away, TestContext.Current.CancellationToken);
        var refused = comments.Of(HttpStatusCode.ServiceUnavailable) - before;
        Assert.True(refused > 0, "Nobody noticed.");
        database.Start();
        var recovery = await Recovery();
        Figure.Say($"PostgreSQL away for {Away.TotalSeconds} s (stop -m {mode}): {refused} comments given back with 503 and Retry-After; the first is taken {recovery.TotalMilliseconds:0} ms after it is back");
    }

    // Some write, some read what is kept, and some what is not.
    List<Task> Load(HttpClient client, CancellationToken stop) =>
    [
        .. Enumerable.Range(1, 4).Select(writer => comments.Write(client, $"{writer}", stop)),
        pages.Read(client, _ => "/zh/", stop),
        pages.Read(client, n => $"/zh/search?q=linux+{n}", stop),
    ];

    // Until a comment came through; soon no page fails any more.
    async Task<TimeSpan> Recovery()
    {
        var (watch, taken) = (Stopwatch.StartNew(), comments.Promised.Count);
        await Wait.Until(() => Task.FromResult(comments.Promised.Count > taken), "It did not recover.");
        var recovery = watch.Elapsed;
        var refused = pages.Of(HttpStatusCode.ServiceUnavailable);
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        Assert.InRange(pages.Of(HttpStatusCode.ServiceUnavailable) - refused, 0, 20);   // connections from before may each fail once
        return recovery;
    }

    long Stored(PostgreSqlServer database)
    {
        using var connection = new NpgsqlConnection(database.Connection);
        connection.Open();
        using var command = new NpgsqlCommand($"""SELECT count(*) FROM "Comments" WHERE "Id" IN ({string.Join(',', comments.Promised)})""", connection);
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
