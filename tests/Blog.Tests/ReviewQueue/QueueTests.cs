using System.Net;
using Blog.Accounts;
using Blog.Comments;
using Blog.Localization;
using Moderation;

namespace Blog.Tests.ReviewQueue;

public class QueueTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Fact]
    public async Task Paging_shows_each_comment_once_in_both_directions()
    {
        var post = await app.Post();
        var ids = new List<string>();
        for (var i = 0; i < 120; i++) ids.Add($"{await app.Comment(post, $"页数试验 {i}", CommentStatus.Deleted)}");
        var moderator = await app.SignIn(Roles.Moderator, "en");

        var (seen, address) = (new List<string>(), "/admin/comments?status=deleted&q=页数试验");
        var last = "";
        while (address is not null)
        {
            var page = await moderator.Get(last = address);
            seen.AddRange(page.Rows());
            address = page.Document.QuerySelector("[rel=next]")?.GetAttribute("href");
        }
        Assert.Equal(ids.AsEnumerable().Reverse(), seen);

        var back = (await moderator.Get(last)).Document.QuerySelector("[rel=prev]")!.GetAttribute("href")!;
        Assert.Equal(seen[80..100], (await moderator.Get(back)).Rows());
    }

    [Fact]
    public async Task Held_comments_come_oldest_first_with_those_being_checked()
    {
        var post = await app.Post();
        var held = await app.Comment(post, "顺序试验一");
        var checking = await app.Comment(post, "顺序试验二", CommentStatus.Checking);
        var page = await (await app.SignIn(Roles.Moderator)).Get("/admin/comments?q=顺序试验");
        Assert.Equal([$"{held}", $"{checking}"], page.Rows());
    }

    [Theory, InlineData("100%_[a]\\b"), InlineData("LIN@example.org"), InlineData("林晚")]
    public async Task Search_takes_every_sign_for_itself(string words)
    {
        var post = await app.Post();
        var wanted = await app.Comment(post, @"全是 100%_[a]\b 这样的字");
        var other = await app.Comment(post, @"全是 100xx[a]b 这样的字");
        var rows = (await (await app.SignIn(Roles.Moderator)).Get($"/admin/comments?q={Uri.EscapeDataString(words)}")).Rows();
        Assert.Contains($"{wanted}", rows);
        Assert.Equal(!words.StartsWith("100"), rows.Contains($"{other}"));
    }

    [Theory, InlineData("en", "A field that people cannot see"), InlineData("zh", "看不见")]
    public async Task Reasons_are_told_in_the_moderators_language_with_weight_and_evidence(string language, string sentence)
    {
        var id = await app.Judged("加微信 <b>ok</b>", "<p>请加微信 kube8888 领取</p>", new Finding("honeypot", 4), new Finding("contact-handle", 2, "微信 kube8888"), new Finding("trusted", -3));
        var row = (await (await app.SignIn(Roles.Moderator, language)).Get("/admin/comments?q=微信")).Document.QuerySelector($"[data-comment='{id}']")!;

        Assert.Contains(sentence, row.QuerySelector("[data-finding=honeypot]")!.TextContent);
        Assert.Contains("+4.0", row.QuerySelector("[data-finding=honeypot]")!.TextContent);
        Assert.Contains("−3.0", row.QuerySelector("[data-finding=trusted]")!.TextContent);
        Assert.Equal("微信 kube8888", row.QuerySelector(".words mark")!.TextContent);
        Assert.Equal("Held", row.GetAttribute("data-status"));
    }

    [Theory, InlineData("en"), InlineData("zh")]
    public async Task Hostile_words_are_inert_in_queue_and_history(string language)
    {
        const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        var id = await app.Judged(Hostile, "<p>hm</p>", new Finding("disallowed", 8, Hostile) { Variant = "Word" });
        var moderator = await app.SignIn(Roles.Moderator, language);
        foreach (var address in new[] { "/admin/comments?q=alert", $"/admin/comments/{id}" })
        {
            var document = (await moderator.Get(address)).Document;
            Assert.Contains("alert(1)", document.Body!.TextContent);   // it is there, as text
            Assert.Empty(document.QuerySelectorAll("main script, main img, [onerror]"));
        }
    }

    [Theory, InlineData("en", "(", ") Comments"), InlineData("zh", "（", "）评论")]
    public async Task The_title_begins_with_the_count_of_what_waits(string language, string before, string after)
    {
        await app.Comment(await app.Post());
        var waiting = await app.Tally(CommentStatus.Held) + await app.Tally(CommentStatus.Checking);
        var page = await (await app.SignIn(Roles.Moderator, language)).Get("/admin/comments");
        Assert.StartsWith($"{before}{waiting}{after}", page.Document.Title);
        Assert.Equal(Language.Parse(language, null).Tag, page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Contains("no-store", page.Response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Nobody_but_moderators_sees_the_queue()
    {
        var id = await app.Comment(await app.Post());
        foreach (var address in new[] { "/admin/comments", $"/admin/comments/{id}" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignIn(Roles.Author)).Get(address)).Status);
            Assert.Contains("/account/sign-in", (await app.Reader.Get(address)).Location);
        }
    }

    [Fact]
    public async Task An_unknown_status_is_not_found_and_odd_searches_do_no_harm()
    {
        var moderator = await app.SignIn(Roles.Moderator);
        Assert.Equal(HttpStatusCode.NotFound, (await moderator.Get("/admin/comments?status=nonsense")).Status);
        foreach (var odd in new[] { "%00", "%ED%A0%80", new string('x', 3000), "'\"--" })
            Assert.Equal(HttpStatusCode.OK, (await moderator.Get($"/admin/comments?q={odd}&before=abc")).Status);
    }

    [Fact]
    public async Task The_start_page_opens_for_whoever_may_do_anything_there()
    {
        foreach (var role in Roles.All)
            Assert.Equal(HttpStatusCode.OK, (await (await app.SignIn(role)).Get("/admin")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignIn(null)).Get("/admin")).Status);
    }
}
