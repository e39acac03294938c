using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Blog.Tests.Faults;

public sealed partial class KillTests : IDisposable
{
    const int Rounds = 5, Writers = 8;

    const string Miscounted = """
        SELECT (SELECT count(*) FROM CommentTallies t WHERE Count <> (SELECT count(*) FROM Comments c WHERE c.Status = t.Status))
             + (SELECT count(*) FROM Posts p WHERE PublishedComments <> (SELECT count(*) FROM Comments c WHERE c.PostId = p.Id AND c.Status = 'Published'))
             + (SELECT count(*) FROM Comments c WHERE NOT EXISTS (SELECT 1 FROM CommentEvents e WHERE e.CommentId = c.Id))
        """;

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("liangyu-kill-");
    readonly ConcurrentBag<long> promised = [];

    [Fact]
    public async Task Whatever_was_answered_is_there_after_the_server_was_killed()
    {
        for (var round = 1; round <= Rounds; round++)
        {
            using var server = await KilledServer.Start(folder.FullName);
            var before = promised.Count;
            var writers = Enumerable.Range(1, Writers).Select(writer => Write(server.Client, $"{round}-{writer}")).ToList();
            for (var left = 300; left > 0 && promised.Count < before + Writers; left--) await Task.Delay(100, TestContext.Current.CancellationToken);
            await Task.Delay(Random.Shared.Next(300), TestContext.Current.CancellationToken);
            server.Kill();
            await Task.WhenAll(writers);
            Assert.True(promised.Count > before, $"No comment was taken in round {round}.");
        }

        using var restarted = await KilledServer.Start(folder.FullName);
        Assert.Equal(0L, Ask("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"));
        Assert.Equal((long)promised.Count, Ask($"SELECT count(*) FROM Comments WHERE Id IN ({string.Join(',', promised)})"));
        Assert.Equal(0L, Ask(Miscounted));
    }

    // Says one thing after the other until nobody answers any more.
    async Task Write(HttpClient client, string writer)
    {
        for (var n = 1; ; n++)
        {
            try
            {
                using var form = new FormUrlEncodedContent([new("Name", "林晚"), new("Email", $"{writer}@example.org"), new("Body", $"第 {n} 句 {writer}")]);
                using var answer = await client.PostAsync("/zh/posts/two-days-at-linuxcon-2017/comments", form);
                if (answer.StatusCode == HttpStatusCode.SeeOther) promised.Add(long.Parse(Id().Match(answer.Headers.Location!.OriginalString).Groups[1].Value));
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }

    long Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "blog.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    [GeneratedRegex(@"[?&]comment=(\d+)")]
    private static partial Regex Id();

    public void Dispose() => folder.Delete(recursive: true);
}
