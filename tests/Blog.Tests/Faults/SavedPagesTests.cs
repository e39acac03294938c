using System.Net.Http.Headers;
using Blog.Tests.Accounts;
using Blog.Tests.Data;
using Microsoft.Data.Sqlite;

namespace Blog.Tests.Faults;

/// <summary>
/// Kept pages go over a restart, and only over one in which nothing happened. Whether an answer is one of those pages is seen by the database:
/// it is changed behind the site's back, and its file given the time that it had.
/// </summary>
public sealed class SavedPagesTests(SavedPagesTests.Stopped left) : IClassFixture<SavedPagesTests.Stopped>
{
    const string Page = "/zh/posts/two-days-at-linuxcon-2017", Before = "在北京的两天", After = "改过的题目啊";

    static readonly string[] Private = ["/zh/account/sign-in", "/account/sign-in", "/admin"];

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData("identity"), InlineData("gzip"), InlineData("br")]
    public async Task A_page_outlives_a_restart_byte_for_byte_under_the_same_tag(string encoding)
    {
        left.PutBackRenamed();
        using var server = await left.Start();
        var (was, answer) = (left.Answers[encoding], await Answer.To(server, encoding));

        Assert.Equal((was.Tag, was.Headers), (answer.Tag, answer.Headers));
        Assert.Equal(was.Bytes, answer.Bytes);
        using var known = new HttpRequestMessage(HttpMethod.Get, Page) { Headers = { IfNoneMatch = { answer.Tag! }, AcceptEncoding = { new(encoding) } } };
        Assert.Equal(304, (int)(await server.Client.SendAsync(known, Stop)).StatusCode);
        Assert.False(File.Exists(left.Saved));
    }

    [Theory]
    [InlineData("the database was changed by hand")]
    [InlineData("the command line did something")]
    [InlineData("the file was replaced")]
    [InlineData("a log lies beside it")]
    [InlineData("the build is another")]
    [InlineData("the stylesheet was changed")]
    [InlineData("the pages are damaged")]
    [InlineData("half of the pages is missing")]
    public async Task No_page_outlives_a_restart_when(string happened)
    {
        left.PutBackRenamed();
        var other = Path.Combine(AppContext.BaseDirectory, "another-build.json");
        var bytes = File.ReadAllBytes(left.Saved);
        switch (happened)
        {
            case "the database was changed by hand": left.Do("UPDATE Posts SET AuthorName = '别人'"); break;
            case "the command line did something": await left.Command("create-user", "somebody@example.org"); break;
            case "the file was replaced": File.Copy(left.Database, left.Database + ".copy"); File.Move(left.Database + ".copy", left.Database, overwrite: true); File.SetLastWriteTimeUtc(left.Database, DateTime.UtcNow); break;
            case "a log lies beside it": File.WriteAllBytes(left.Database + "-wal", new byte[32]); break;
            case "the build is another": File.WriteAllText(other, "{}"); break;
            case "the stylesheet was changed": File.WriteAllText(Path.Combine(left.Folder, "custom.css"), "p{}"); break;
            case "the pages are damaged": bytes[bytes.Length / 2] ^= 1; File.WriteAllBytes(left.Saved, bytes); break;
            case "half of the pages is missing": File.WriteAllBytes(left.Saved, bytes[..(bytes.Length / 2)]); break;
        }
        try
        {
            using var server = await left.Start();
            Assert.Contains(After, await server.Client.GetStringAsync(Page, Stop));
            Assert.False(File.Exists(left.Saved));
        }
        finally
        {
            File.Delete(other);
        }
    }

    [Fact]
    public async Task No_page_outlives_a_change_of_the_configuration()
    {
        left.PutBackRenamed();
        using var server = await left.Start(("Site:TimeZone", "Europe/Lisbon"));
        Assert.Contains(After, await server.Client.GetStringAsync(Page, Stop));
    }

    [Fact]
    public async Task After_a_crash_nothing_is_left_of_them()
    {
        left.PutBack();
        using (var server = await left.Start()) server.Kill();
        left.Rename();
        left.GiveBackTheTime();
        using var next = await left.Start();
        Assert.Contains(After, await next.Client.GetStringAsync(Page, Stop));
    }

    [Fact]
    public async Task What_somebody_else_did_to_the_database_stands_on_the_pages_that_are_saved()
    {
        left.PutBack();
        using (var server = await left.Start())
        {
            Assert.Contains(Before, await server.Client.GetStringAsync(Page, Stop));
            left.Rename();
            Assert.True(await server.Stop(TimeSpan.FromSeconds(30)));
        }
        Assert.True(File.Exists(left.Saved));
        Assert.Contains(After, System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(left.Saved)));
    }

    [Theory, InlineData(3600, Before), InlineData(4, After)]
    public async Task They_end_when_something_is_due(int seconds, string shown)
    {
        left.PutBack();
        var due = DateTime.UtcNow.AddSeconds(seconds);
        left.Do($"UPDATE Translations SET PublishedAt = '{due:yyyy-MM-dd HH:mm:ss}' WHERE Language = 'en'");
        using (var server = await left.Start())
        {
            await server.Client.GetStringAsync(Page, Stop);
            Assert.True(await server.Stop(TimeSpan.FromSeconds(30)));
        }
        Assert.True(File.Exists(left.Saved));
        var time = File.GetLastWriteTimeUtc(left.Database);
        left.Rename();
        File.SetLastWriteTimeUtc(left.Database, time);
        if (seconds < 60) await Task.Delay(TimeSpan.FromSeconds(Math.Max(0, (due - DateTime.UtcNow).TotalSeconds + .1)), Stop);
        using var next = await left.Start();
        Assert.Contains(shown, await next.Client.GetStringAsync(Page, Stop));
    }

    [Fact]
    public async Task Somebody_who_has_the_database_open_at_the_stop_prevents_it()
    {
        left.PutBack();
        using var other = left.Open();
        using (var server = await left.Start())
        {
            await server.Client.GetStringAsync(Page, Stop);
            Assert.True(await server.Stop(TimeSpan.FromSeconds(30)));
        }
        Assert.False(File.Exists(left.Saved));
    }

    [Fact]
    public void Only_pages_for_everybody_are_saved()
    {
        left.PutBack();
        var saved = System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(left.Saved));
        Assert.Contains(Written(Page), saved, StringComparison.Ordinal);
        Assert.All(Private, address => Assert.DoesNotContain(Written(address), saved, StringComparison.Ordinal));
        Assert.DoesNotContain("__RequestVerificationToken", saved);
        if (!OperatingSystem.IsWindows()) Assert.Equal(File.GetUnixFileMode(left.Database), File.GetUnixFileMode(left.Saved));
    }

    // An address in the file stands behind its length; links to it on pages do not.
    static string Written(string address) => $"{(char)address.Length}{address}";

    public sealed record Answer(EntityTagHeaderValue? Tag, string Headers, byte[] Bytes)
    {
        public static async Task<Answer> To(KilledServer server, string encoding)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Page) { Headers = { AcceptEncoding = { new(encoding) } } };
            using var answer = await server.Client.SendAsync(request, Stop);
            var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Date").OrderBy(header => header.Key, StringComparer.Ordinal);
            return new(answer.Headers.ETag, string.Join('\n', headers.Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")), await answer.Content.ReadAsByteArrayAsync(Stop));
        }
    }

    /// <summary>A blog that was stopped while it had pages, as often as it is needed.</summary>
    public sealed class Stopped : IAsyncLifetime
    {
        readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("liangyu-saved-"), template = Directory.CreateTempSubdirectory("liangyu-saved-");
        readonly int port = KilledServer.FreePort();

        public string Folder => folder.FullName;

        public string Database => Path.Combine(Folder, "blog.db");

        public string Saved => Path.Combine(Folder, "pages.saved");

        public Dictionary<string, Answer> Answers { get; } = [];

        public async ValueTask InitializeAsync()
        {
            using (var first = await KilledServer.Start(Folder)) Assert.True(await first.Stop(TimeSpan.FromSeconds(30)));   // Development fills it
            Do($"UPDATE Translations SET Title = '{Before}' WHERE Slug = 'two-days-at-linuxcon-2017'");
            using (var server = await Start())
            {
                foreach (var address in Private) await server.Client.GetAsync(address);
                foreach (var encoding in new[] { "identity", "gzip", "br" }) Answers[encoding] = await Answer.To(server, encoding);
                Assert.True(await server.Stop(TimeSpan.FromSeconds(30)));
            }
            Assert.True(File.Exists(Saved), "Nothing was saved.");
            Copy(folder, template);
        }

        public Task<KilledServer> Start(params (string Name, string Value)[] options) => KilledServer.Start(Folder, options.ToDictionary(option => option.Name, option => option.Value),
            new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["Cache__Warm"] = "off" }, port: port);

        public void PutBack()
        {
            foreach (var file in folder.GetFiles()) file.Delete();
            Copy(template, folder);
        }

        /// <summary>A change that leaves the file as long as it was.</summary>
        public void Rename() => Do($"UPDATE Translations SET Title = '{After}' WHERE Slug = 'two-days-at-linuxcon-2017'");

        /// <summary>The change cannot be told from the file, so that whoever still sees the old title has a saved page.</summary>
        public void PutBackRenamed()
        {
            PutBack();
            Rename();
            GiveBackTheTime();
        }

        public void GiveBackTheTime()
        {
            var was = new FileInfo(Path.Combine(template.FullName, "blog.db"));
            Assert.Equal(was.Length, new FileInfo(Database).Length);
            File.SetLastWriteTimeUtc(Database, was.LastWriteTimeUtc);
        }

        public void Do(string statement) => SqliteFile.Do(Database, statement);

        public SqliteConnection Open()
        {
            var file = SqliteFile.Open(Database);
            file.Do("SELECT count(*) FROM Posts");   // opening alone touches nothing
            return file;
        }

        public async Task Command(params string[] words) => Assert.Equal(0, (await CommandProcess.Run(Folder, "two inks on one sheet", words)).Code);

        static void Copy(DirectoryInfo from, DirectoryInfo to)
        {
            foreach (var file in from.GetFiles()) file.CopyTo(Path.Combine(to.FullName, file.Name));
        }

        public ValueTask DisposeAsync()
        {
            folder.Delete(recursive: true);
            template.Delete(recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}
