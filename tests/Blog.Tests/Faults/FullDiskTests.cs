using System.Net;
using Blog.Accounts;
using Blog.Localization;
using Blog.Tests.Comments;
using Blog.Tests.Media;
using ImageMagick;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Faults;

public sealed class FullDiskTests : IAsyncLifetime
{
    readonly SmallDisk disk = new(megabytes: 32);
    readonly BlogApp app = new();

    public ValueTask InitializeAsync()
    {
        Assert.SkipUnless(disk.IsThere, "Only root can mount a file system that is soon full");
        app.Settings["DataFolder"] = disk.Folder;
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Words_are_given_back_readers_go_on_and_with_room_all_is_taken_again()
    {
        var slug = await app.Post("正文", Language.Chinese, Language.English);
        var before = (await app.Reader.Say(slug, "还有地方的时候")).Id();

        disk.Fill();
        var (taken, refused) = await SayUntilRefused(slug);
        Assert.True(refused > 0, "The disk was never full.");
        SqliteConnection.ClearAllPools();   // as when nobody came for a while
        foreach (var lang in new[] { "zh", "en" })
        {
            var page = await app.Reader.Say(slug, "写不下的话", lang);
            Assert.Equal((503, "写不下的话"), ((int)page.Status, page.Document.QuerySelector("#Body")!.TextContent.Trim()));
            Assert.NotNull(page.Response.Headers.RetryAfter);
            Assert.Equal(HttpStatusCode.OK, (await app.Reader.Get($"/{lang}/posts/{slug}?replyTo={before}")).Status);   // from the database
            Assert.Equal(HttpStatusCode.OK, (await app.Reader.Get($"/{lang}/posts/{slug}")).Status);
        }

        disk.MakeRoom();
        var after = (await app.Reader.Say(slug, "又有地方了")).Id();
        long[] promised = [before, .. taken, after];
        Assert.Equal(promised.Length, await app.Db(db => db.Comments.CountAsync(c => promised.Contains(c.Id))));
        Assert.Equal("ok", await app.Db(db => db.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").SingleAsync()));
        Figure.Say($"disk full: {taken.Count} comments more fitted into the log, then {refused} of {refused} were given back with 503 and Retry-After; pages went on; the first with room again is taken; {promised.Length} acknowledged, 0 lost, database whole");
    }

    // The log has a few free pages yet.
    async Task<(List<long> Taken, int Refused)> SayUntilRefused(string slug)
    {
        var (taken, refused) = (new List<long>(), 0);
        for (var round = 1; round <= 50 && refused < 40; round++)
        {
            foreach (var page in await Task.WhenAll(Enumerable.Range(1, 8).Select(n => app.Visitor().Say(slug, $"第 {round} 轮第 {n} 句"))))
            {
                if (page.Status == HttpStatusCode.SeeOther) taken.Add(page.Id());
                else refused++;
                Assert.Contains((int)page.Status, new[] { 303, 503 });
            }
        }
        return (taken, refused);
    }

    [Theory]
    [InlineData(0), InlineData(8)]
    [InlineData(26)]   // its files fit, and the database has no room for it
    public async Task A_picture_that_does_not_fit_leaves_nothing_of_itself(int kilobytes)
    {
        var author = await app.SignIn(Roles.Author);
        await author.Get("/admin/media");
        disk.Fill(leaving: kilobytes << 10);

        var page = await author.Upload(("大图.jpg", Photos.Plain(MagickFormat.Jpeg, 1200, 800)));
        Assert.Contains((int)page.Status, new[] { 422, 503 });
        Assert.Empty(Files());
        Assert.Equal(0, await app.Db(db => db.Pictures.CountAsync()));

        disk.MakeRoom();
        Assert.Equal(HttpStatusCode.Redirect, (await author.Upload(("大图.jpg", Photos.Plain(MagickFormat.Jpeg, 1200, 800)))).Status);
        Assert.Equal(6, Files().Length);
    }

    string[] Files() => Directory.GetFiles(Path.Combine(disk.Folder, "media"), "*", SearchOption.AllDirectories);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        disk.Dispose();
    }
}
