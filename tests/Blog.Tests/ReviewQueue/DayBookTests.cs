using Blog.Accounts;
using Blog.Comments;
using Blog.Localization;
using Blog.Tests.Comments;
using Blog.Tests.Data;
using Blog.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Blog.Tests.ReviewQueue;

/// <summary>The numbers of each day, and the letters, on every database that runs here.</summary>
public abstract class DayBookTests(BlogApp app)
{
    [Fact]
    public async Task Who_come_first_at_once_are_all_counted()
    {
        var slugs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => app.Post()));
        var before = await Count(Measure.Held);

        await Task.WhenAll(slugs.Select(slug => app.Comment(slug, "同时来的")));

        Assert.Equal(before + 8, await Count(Measure.Held));
    }

    [Fact]
    public async Task Two_rows_of_one_key_are_added_up_and_only_one_goes_on()
    {
        var day = DateOnly.FromDateTime(app.Services.GetRequiredService<SiteTime>().Local(DateTime.UtcNow));
        await app.Db(async db =>
        {
            for (var twice = 0; twice < 2; twice++) db.Add(new DailyCount { Day = day, Language = Language.Chinese, Measure = Measure.Spam, Count = 5 });
            return await db.SaveChangesAsync();
        });
        var before = await Count(Measure.Spam);

        await app.Comment(await app.Post(), "广告", CommentStatus.Spam);

        Assert.Equal(before + 1, await Count(Measure.Spam));
        var spam = (await (await app.SignIn(Roles.Moderator, "en")).Get("/admin")).Document.QuerySelector(".numbers tbody tr")!.QuerySelectorAll("td")[2];
        Assert.Equal($"{before + 1}", spam.TextContent);
    }

    [Fact]
    public async Task All_that_waits_for_somebody_leaves_in_letters_to_them()
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await app.AddUser(email, Roles.Moderator);
        var slug = await app.Post();
        await Task.WhenAll(Enumerable.Range(1, 3).Select(i => app.Comment(slug, $"等信的第 {i} 条")));

        var told = "";
        for (var left = 300; left > 0 && !Enumerable.Range(1, 3).All(i => told.Contains($"等信的第 {i} 条")); left--)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            told = string.Concat(Letters(email).Select(letter => letter.TextBody));
        }

        Assert.All(Enumerable.Range(1, 3), i => Assert.Single(Letters(email), letter => letter.TextBody!.Contains($"等信的第 {i} 条")));
    }

    protected static void PutMailInto(BlogApp app, string folder) =>
        (app.Settings["Mail:Drop"], app.Settings["Mail:From"], app.Settings["Mail:Gather"]) = (folder, "blog@example.org", "00:00:00");

    protected string Folder => app.Settings["Mail:Drop"];

    IEnumerable<MimeMessage> Letters(string email) => !Directory.Exists(Folder) ? [] : Directory.GetFiles(Folder, "*.eml")
        .Select(file => MimeMessage.Load(file)).Where(letter => letter.To.Mailboxes.Any(box => box.Address == email));

    Task<int> Count(Measure measure) => app.Db(db => db.DailyCounts.Where(c => c.Measure == measure).SumAsync(c => c.Count));
}

public class DayBookOnSqlite : DayBookTests, IAsyncDisposable
{
    readonly BlogApp app;

    public DayBookOnSqlite() : this(new BlogApp())
    {
    }

    DayBookOnSqlite(BlogApp app) : base(app) => PutMailInto(this.app = app, Directory.CreateTempSubdirectory("liangyu-mail-").FullName);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}

public class DayBookOnPostgreSql : DayBookTests, IAsyncDisposable
{
    readonly PostgreSqlApp app;

    public DayBookOnPostgreSql() : this(new PostgreSqlApp())
    {
    }

    DayBookOnPostgreSql(PostgreSqlApp app) : base(app)
    {
        Assert.SkipUnless(app.IsThere, "LIANGYU_TEST_POSTGRES names no server; tests/run starts one");
        PutMailInto(this.app = app, Directory.CreateTempSubdirectory("liangyu-mail-").FullName);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
