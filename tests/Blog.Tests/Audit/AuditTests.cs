using System.Net;
using Blog.Accounts;
using Blog.Audit;
using Blog.Comments;
using Blog.Localization;
using Blog.Tests.Comments;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Audit;

public class AuditTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Theory, InlineData("zh", "登录", "更改设置： 站点"), InlineData("en", "Signed in", "Settings changed: Site")]
    public async Task Sign_ins_and_settings_stand_in_the_log(string language, string signedIn, string settings)
    {
        var owner = await app.SignIn();
        owner.Client.DefaultRequestHeaders.Add("Accept-Language", language);
        await owner.Get("/admin/settings/site");
        await owner.Post("/admin/settings/site", ("NameZh", "山海"), ("NameEn", $"Hills {language}"), ("PostsPerPage", "7"));

        var rows = (await owner.Get("/admin/audit")).Document.QuerySelectorAll("[data-audit] td:nth-child(3)").Select(cell => cell.TextContent).ToList();

        Assert.Equal(settings, rows[0]);
        Assert.Contains(signedIn, rows);
    }

    [Fact]
    public async Task A_wrong_password_is_noted_with_the_account_and_without_it_for_strangers()
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await app.AddUser(email, Roles.Author);
        foreach (var who in new[] { email, "nobody@example.org" })
        {
            var visitor = app.Visitor();
            await visitor.Get("/account/sign-in");
            await visitor.Post("/account/sign-in", ("Email", who), ("Password", "not the right one"));
        }
        var refused = await app.Db(db => db.AuditEntries.Where(e => e.Kind == AuditKind.SignInRefused).Select(e => e.About).ToListAsync());
        Assert.Contains(email, refused);
        Assert.DoesNotContain("nobody@example.org", refused);   // it might be a password in the wrong field
    }

    [Fact]
    public async Task Publishing_and_withdrawing_are_noted_with_the_title()
    {
        var author = await app.SignIn(Roles.Author);
        await author.Get("/admin/posts/new");
        var made = await author.Post("/admin/posts/new", ("Language", "zh"), ("Title", "雨夜读书"), ("Slug", "rainy-night"), ("Markdown", "正文。"));
        await author.Get(made.Location!);
        var post = made.Location!.Split('?')[0];
        await author.Post($"{post}/publication");
        await author.Post($"{post}/withdrawal");

        var noted = await app.Db(db => db.AuditEntries.Where(e => e.About == "雨夜读书").OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync());
        Assert.Equal([AuditKind.Published, AuditKind.Withdrawn], noted);
    }

    [Fact]
    public async Task Emptying_the_spam_is_noted_with_the_number()
    {
        var slug = await app.Post("正文。", Language.Chinese);
        var spam = await app.Comment(slug, status: CommentStatus.Spam);
        var moderator = await app.SignIn(Roles.Moderator);
        await moderator.Get("/admin/comments?status=spam");
        await moderator.Post("/admin/comments/bulk", ("action", "empty"), ("Ids", $"{spam}"), ("Confirmed", "true"));

        Assert.True(await app.Db(db => db.AuditEntries.AnyAsync(e => e.Kind == AuditKind.SpamPurged && e.About == "1" && e.By != null)));
    }

    [Fact]
    public async Task What_is_too_old_is_forgotten_and_addresses_sooner()
    {
        await app.SignIn();
        var id = await app.Db(db => db.AuditEntries.MaxAsync(e => e.Id));
        await app.Db(db => db.AuditEntries.Where(e => e.Id == id).ExecuteUpdateAsync(set => set.SetProperty(e => e.At, DateTime.UtcNow.AddDays(-100)).SetProperty(e => e.Address, "192.0.2.1")));
        await app.With<Housekeeping>(house => house.Run(default));
        Assert.Null(await app.Db(db => db.AuditEntries.Where(e => e.Id == id).Select(e => e.Address).SingleAsync()));

        await app.Db(db => db.AuditEntries.Where(e => e.Id == id).ExecuteUpdateAsync(set => set.SetProperty(e => e.At, DateTime.UtcNow.AddDays(-400))));
        await app.With<Housekeeping>(house => house.Run(default));
        Assert.False(await app.Db(db => db.AuditEntries.AnyAsync(e => e.Id == id)));
    }

    [Fact]
    public async Task The_log_turns_its_pages_and_shows_one_subject()
    {
        var owner = await app.SignIn();
        await app.Db(db =>
        {
            db.AddRange(Enumerable.Range(0, 60).Select(i => new AuditEntry { At = DateTime.UtcNow, Kind = AuditKind.RuleAdded, About = $"word {i}" }));
            return db.SaveChangesAsync();
        });

        var first = await owner.Get("/admin/audit?only=Settings");
        Assert.Equal(50, first.Document.QuerySelectorAll("[data-audit]").Length);
        var older = await owner.Get(first.Document.QuerySelector("[rel=next]")!.GetAttribute("href")!);
        Assert.All(older.Document.QuerySelectorAll("[data-audit]"), row => Assert.DoesNotContain("SignedIn", row.GetAttribute("data-audit")));
        Assert.Contains("word 9", older.Body);
    }

    [Theory, InlineData(Roles.Moderator), InlineData(Roles.Author)]
    public async Task Only_an_owner_reads_the_log(string role) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignIn(role)).Get("/admin/audit")).Status);
}
