using System.Net;
using Microsoft.Data.Sqlite;

namespace Blog.Tests.Faults;

public sealed class ShutdownTests : IDisposable
{
    const int Writers = 8;

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("liangyu-shutdown-");

    [Fact]
    public async Task A_server_that_is_asked_to_stop_finishes_what_it_has_taken()
    {
        using var server = await KilledServer.Start(folder.FullName);
        var taken = 0;
        var writers = Enumerable.Range(0, Writers).Select(writer => Write(server.Client, writer, () => Interlocked.Increment(ref taken))).ToList();
        for (var left = 600; left > 0 && taken < 3 * Writers; left--) await Task.Delay(50, TestContext.Current.CancellationToken);

        Assert.True(await server.Stop(TimeSpan.FromSeconds(30)), "The server did not stop.");
        await Task.WhenAll(writers);

        Assert.True(taken >= 3 * Writers, "No comment was taken.");
        Assert.Equal(taken, Stored());   // each that is stored was answered, and each that was answered is stored
    }

    static async Task Write(HttpClient client, int writer, Action taken)
    {
        for (var n = 1; ; n++)
        {
            try
            {
                using var form = new FormUrlEncodedContent([new("Name", "林晚"), new("Email", $"{writer}@example.org"), new("Body", $"停之前的第 {n} 句 {writer}")]);
                using var answer = await client.PostAsync("/zh/posts/two-days-at-linuxcon-2017/comments", form);
                if (answer.StatusCode == HttpStatusCode.SeeOther) taken();
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }

    int Stored()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "blog.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM Comments WHERE Markdown LIKE '停之前的%'";
        return (int)(long)command.ExecuteScalar()!;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
