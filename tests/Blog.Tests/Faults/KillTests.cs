using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Blog.Tests.Faults;

public sealed class KillTests : IDisposable
{
    const int Writers = 8;

    static readonly int Rounds = Figure.IsLong ? 50 : 5;

    const string Miscounted = """
        SELECT (SELECT count(*) FROM CommentTallies t WHERE Count <> (SELECT count(*) FROM Comments c WHERE c.Status = t.Status))
             + (SELECT count(*) FROM Posts p WHERE PublishedComments <> (SELECT count(*) FROM Comments c WHERE c.PostId = p.Id AND c.Status = 'Published'))
             + (SELECT count(*) FROM Comments c WHERE NOT EXISTS (SELECT 1 FROM CommentEvents e WHERE e.CommentId = c.Id))
        """;

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("liangyu-kill-");
    readonly Storm storm = new();

    ConcurrentBag<long> Promised => storm.Promised;

    [Fact]
    public async Task Whatever_was_answered_is_there_after_the_server_was_killed()
    {
        for (var round = 1; round <= Rounds; round++)
        {
            using var server = await KilledServer.Start(folder.FullName);
            var before = Promised.Count;
            var writers = Enumerable.Range(1, Writers).Select(writer => storm.Write(server.Client, $"{round}-{writer}")).ToList();
            for (var left = 300; left > 0 && Promised.Count < before + Writers; left--) await Task.Delay(100, TestContext.Current.CancellationToken);
            await Task.Delay(Random.Shared.Next(300), TestContext.Current.CancellationToken);
            server.Kill();
            await Task.WhenAll(writers);
            Assert.True(Promised.Count > before, $"No comment was taken in round {round}.");
        }

        using var restarted = await KilledServer.Start(folder.FullName);
        Assert.Equal(0L, Ask("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"));
        Assert.Equal((long)Promised.Count, Ask($"SELECT count(*) FROM Comments WHERE Id IN ({string.Join(',', Promised)})"));
        Assert.Equal(0L, Ask(Miscounted));
        Figure.Say($"kill -9 in a comment storm: {Rounds} rounds, {Promised.Count} comments acknowledged, 0 lost, database whole");
    }

    long Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "blog.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
