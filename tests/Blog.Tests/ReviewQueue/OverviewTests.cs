using Blog.Accounts;
using Blog.Comments;
using Blog.Localization;
using Blog.Tests.Comments;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.ReviewQueue;

public class OverviewTests
{
    [Theory, InlineData("zh", "三十天的评论", "判错"), InlineData("en", "Comments in thirty days", "judged wrongly")]
    public async Task The_chart_and_its_table_say_what_the_filter_did(string language, string title, string wrong)
    {
        await using var app = new BlogApp();
        var slug = await app.Post();
        foreach (var status in new[] { CommentStatus.Published, CommentStatus.Held, CommentStatus.Held, CommentStatus.Spam }) await app.Comment(slug, $"{status}", status);

        var page = await (await app.SignIn(Roles.Moderator, language)).Get("/admin");

        var chart = page.Document.QuerySelector(".chart svg[role=img]")!;
        Assert.Equal(title, chart.QuerySelector("title")!.TextContent);
        Assert.Contains("4", chart.QuerySelector("desc")!.TextContent);
        Assert.Equal(["published", "held", "spam"], chart.QuerySelectorAll("g[data-day]:has(rect) rect").Select(bar => bar.ClassName));
        Assert.Equal(30, page.Document.QuerySelectorAll(".numbers tbody tr").Length);
        Assert.Equal(["1", "2", "1", "0"], Today(page));
        Assert.Contains(wrong, page.Document.QuerySelector(".numbers thead")!.TextContent);
        Assert.DoesNotContain("style=", page.Body);
    }

    [Fact]
    public async Task A_decision_against_the_verdict_is_counted_and_its_undo_takes_it_back()
    {
        await using var app = new BlogApp();
        var slug = await app.Post();
        var (spam, published, held) = (await app.Comment(slug, "其实不是", CommentStatus.Spam), await app.Comment(slug, "其实是", CommentStatus.Published), await app.Comment(slug, "存疑"));
        var moderator = await app.SignIn(Roles.Moderator, "en");

        await moderator.Post($"/admin/comments/{spam}/approval");
        await moderator.Post($"/admin/comments/{published}/spam-report");
        await moderator.Post($"/admin/comments/{held}/approval");   // a doubt is no wrong verdict
        Assert.Equal(["1", "1", "1", "2"], Today(await moderator.Get("/admin")));

        await moderator.Post($"/admin/comments/{spam}/undo");
        await moderator.Post($"/admin/comments/{published}/hold");
        var page = await moderator.Get("/admin");
        Assert.Equal(["1", "1", "1", "0"], Today(page));
        Assert.Empty(page.Document.QuerySelectorAll(".chart .wrong"));
    }

    [Fact]
    public async Task Each_language_has_its_own_numbers()
    {
        await using var app = new BlogApp();
        var slug = await app.Post("text", Language.Chinese, Language.English);
        await app.Reader.Say(slug, "这一条是中文写的，请教一下。");
        await app.Reader.Say(slug, "This one is written in English, thank you.", "en");
        await app.Reader.Say(slug, "And so is this other question of mine.", "en");
        var moderator = await app.SignIn(Roles.Moderator, "en");

        Assert.Equal("3", Today(await moderator.Get("/admin"))[1]);
        Assert.Equal("1", Today(await moderator.Get("/admin?language=zh"))[1]);
        Assert.Equal("2", Today(await moderator.Get("/admin?language=en"))[1]);
        Assert.Equal("3", Today(await moderator.Get("/admin?language=fr"))[1]);
    }

    [Fact]
    public async Task What_waits_is_counted_with_how_long_and_the_median_of_decisions()
    {
        await using var app = new BlogApp();
        var slug = await app.Post();
        var moderator = await app.SignIn(Roles.Moderator, "en");
        Assert.Equal(["0", "–"], await Figures(moderator));
        foreach (var hours in new[] { 2, 5, 30 })
        {
            var id = await app.Comment(slug, $"{hours}");
            await app.Db(db => db.Comments.Where(c => c.Id == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.CreatedAt, c => c.CreatedAt.AddHours(-hours))));
            await moderator.Post($"/admin/comments/{id}/approval");
        }
        var waiting = await app.Comment(slug, "还在等");
        await app.Db(db => db.Comments.Where(c => c.Id == waiting).ExecuteUpdateAsync(set => set.SetProperty(c => c.CreatedAt, c => c.CreatedAt.AddHours(-9))));

        Assert.Equal(["1", "5 hours"], await Figures(moderator));
        Assert.Equal("oldest 9 hours", (await moderator.Get("/admin")).Document.QuerySelector(".figures .held .since")!.TextContent);
    }

    [Theory, InlineData("zh", "等待送出"), InlineData("en", "To be delivered")]
    public async Task What_is_to_be_delivered_is_shown_with_its_last_failure(string language, string title)
    {
        await using var app = new Mail.MailApp();
        app.Smtp.Always = new("MAIL", "451 4.7.1 greylisted");
        app.Settings["Mail:FirstRetry"] = "01:00:00";
        var moderator = await app.SignIn(Roles.Moderator, language);
        await app.Reader.Say(await app.Post(), "待审");
        await Mail.SmtpTests.Failed(app);

        var page = await moderator.Get("/admin");

        Assert.Contains(title, page.Document.QuerySelectorAll("main h2").Select(heading => heading.TextContent));
        Assert.Contains("451 4.7.1 greylisted", page.Document.QuerySelector("tr[data-due=Mail]")!.TextContent);
    }

    [Fact]
    public async Task An_author_sees_nothing_of_it()
    {
        await using var app = new BlogApp();
        var page = await (await app.SignIn(Roles.Author)).Get("/admin");
        Assert.Empty(page.Document.QuerySelectorAll(".chart, .figures, [data-due]"));
        Assert.NotNull(page.Document.QuerySelector("a[href='/admin/posts/new']"));
    }

    [Theory, InlineData(0, 1), InlineData(3, 1), InlineData(5, 2), InlineData(71, 20), InlineData(97, 25), InlineData(1_000_000, 250_000)]
    public void The_grid_is_round_and_holds_the_highest_day(int most, int step)
    {
        var chart = new Blog.ReviewQueue.DayChart([new(new DateOnly(2026, 11, 24), most, 0, 0, 0)]);
        Assert.Equal(step, chart.Step);
        Assert.True(chart.Grid.Last() >= most);
    }

    static string[] Today(Page page) => [.. page.Document.QuerySelector(".numbers tbody tr")!.QuerySelectorAll("td").Select(cell => cell.TextContent)];

    static async Task<string[]> Figures(Visitor moderator)
    {
        var figures = (await moderator.Get("/admin")).Document.QuerySelectorAll(".figures strong");
        return [figures[0].TextContent, figures[^1].TextContent];
    }
}
