using Blog.Tests.Data;
using Blog.Posts.Cards;
using Blog.Tests.Faults;
using Microsoft.Extensions.Configuration;

namespace Blog.Tests.Posts.Cards;

public sealed class CardRestartTests : IDisposable
{
    const string Page = "/zh/posts/two-days-at-linuxcon-2017";

    static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("liangyu-card-");

    [Fact]
    public async Task A_picture_that_a_stop_prevented_is_made_at_the_next_start_and_until_one_is_due_ImageMagick_is_not_loaded()
    {
        Assert.SkipUnless(new CardFonts(new ConfigurationBuilder().Build()).Found is not null, "no font with Chinese letters");
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux tells what a process has loaded");
        using (var first = await KilledServer.Start(folder.FullName))
        {
            Assert.DoesNotContain("og:image", await first.Client.GetStringAsync(Page, Stop));
            Assert.False(HasLoaded(first, "Magick.Native"));
            first.Kill();
        }
        Leave("INSERT INTO Deliveries (Kind, CommentId, Payload, Attempts, CreatedAt, DueAt) SELECT 'Card', 0, PostId, 0, UpdatedAt, UpdatedAt FROM Translations WHERE Slug = 'two-days-at-linuxcon-2017' AND Language = 'en'");

        using var second = await KilledServer.Start(folder.FullName);
        var page = "";
        for (var left = 200; left > 0 && !page.Contains("og:image"); left--)
        {
            page = await second.Client.GetStringAsync(Page, Stop);
            await Task.Delay(50, Stop);
        }
        Assert.Contains("-1200x630-card.png", page);
        Assert.True(HasLoaded(second, "Magick.Native"));   // or the look before proved nothing
        second.Kill();
    }

    static bool HasLoaded(KilledServer server, string library) => File.ReadAllText($"/proc/{server.Id}/maps").Contains(library);

    void Leave(string statement) => Assert.Equal(1, SqliteFile.Do(Path.Combine(folder.FullName, "blog.db"), statement));

    public void Dispose() => folder.Delete(recursive: true);
}
