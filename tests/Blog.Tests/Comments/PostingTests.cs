using System.Net;
using Blog.Accounts;
using Blog.Comments;
using Blog.Data;
using Blog.Localization;
using Blog.Posts;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Comments;

public class PostingTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Theory]
    [InlineData("zh", "收到了")]
    [InlineData("en", "Received")]
    public async Task A_strangers_first_comment_is_held_and_they_are_told(string lang, string told)
    {
        var slug = await app.Post("正文", Language.Chinese, Language.English);
        var visitor = app.Visitor();

        var answer = await visitor.Say(slug, $"请问内存是空载时量的吗？{lang}", lang);

        Assert.Equal(CommentStatus.Held, (await app.Comment(answer.Id())).Status);
        var receipt = await visitor.Get(answer.Location!);
        Assert.Contains(told, receipt.Document.QuerySelector("#comments [role=status]")!.TextContent);
        Assert.Equal("Held", receipt.Document.QuerySelector($"#comment-{answer.Id()}")!.GetAttribute("data-status"));
        Assert.Contains("no-store", receipt.Response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Without_the_right_key_nobody_sees_what_is_held()
    {
        var slug = await app.Post();
        var id = (await app.Reader.Say(slug, "悄悄话")).Id();

        var page = await app.Reader.Get($"/zh/posts/{slug}?comment={id}&key=wrong");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("悄悄话", page.Body);
        Assert.Null(page.Document.QuerySelector($"#comment-{id}"));
    }

    [Theory]
    [InlineData("zh", "请填写完整的邮箱地址")]
    [InlineData("en", "Enter the whole address")]
    public async Task What_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost(string lang, string said)
    {
        var slug = await app.Post("正文", Language.Chinese, Language.English);

        var page = await app.Reader.Say(slug, "", lang, ("Name", " "), ("Email", "lin@example"), ("Website", "ftp://example.org"));

        Assert.Equal(422, (int)page.Status);
        Assert.Equal(["Name", "Email", "Website", "Body"], page.FieldErrors());
        var email = page.Document.QuerySelector("#Email")!;
        Assert.Equal(("lin@example", "true", "Email-error Email-hint"),
            (email.GetAttribute("value"), email.GetAttribute("aria-invalid"), email.GetAttribute("aria-describedby")));
        Assert.Contains(said, page.Document.QuerySelector("#Email-error")!.TextContent);
        Assert.Equal(4, page.Document.QuerySelectorAll("#comment-errors[role=alert] a").Length);
    }

    [Fact]
    public async Task A_name_and_an_address_are_asked_for_only_while_the_owner_wants_them()
    {
        await using var open = new BlogApp();
        var slug = await open.Post();
        Assert.Equal(["Name", "Email"], (await open.Reader.Say(slug, "无名", "zh", ("Name", ""), ("Email", ""))).FieldErrors());

        await open.Set(settings => settings with { NameRequired = false, EmailRequired = false });

        var answer = await open.Reader.Say(slug, "无名", "zh", ("Name", ""), ("Email", ""));
        await open.Approve(answer.Id());
        Assert.Contains("无名氏", await open.Reader.Read($"/zh/posts/{slug}"));
    }

    [Theory]
    [InlineData("name@例子.测试", true)]
    [InlineData("a.b+c@example.org", true)]
    [InlineData("a b@example.org", false)]
    [InlineData("a@b@example.org", false)]
    [InlineData("a@-.org", false)]
    public async Task An_address_is_taken_for_what_it_is(string email, bool valid)
    {
        var slug = await app.Post();
        var page = await app.Reader.Say(slug, "地址", "zh", ("Email", email));
        Assert.Equal(valid ? 303 : 422, (int)page.Status);
    }

    [Theory]
    [InlineData("example.org/a", "https://example.org/a")]
    [InlineData("HTTP://Example.org", "http://example.org/")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("https://user:pass@example.org", null)]
    public void A_site_is_completed_or_refused(string typed, string? site) => Assert.Equal(site, CommentRules.SiteOf(typed));

    [Fact]
    public async Task Control_characters_and_broken_letters_are_cleaned_away()
    {
        var slug = await app.Post();

        var id = (await app.Reader.Say(slug, "a\0b\u0007\uFFFEc\r\nd", "zh", ("Name", "Zoe\u0308\u202E\0\uFFFF"))).Id();

        var comment = await app.Comment(id);
        Assert.Equal(("abc\nd", "Zoë"), (comment.Markdown, comment.AuthorName));
    }

    [Fact]
    public async Task Ten_thousand_Chinese_letters_fit_and_one_more_does_not()
    {
        var slug = await app.Post();
        Assert.Equal(303, (int)(await app.Reader.Say(slug, new string('字', Comment.LongestText))).Status);

        var page = await app.Reader.Say(slug, new string('字', Comment.LongestText + 1));

        Assert.Equal(422, (int)page.Status);
        Assert.Equal(Comment.LongestText + 1, page.Document.QuerySelector("#Body")!.TextContent.Trim().Length);
    }

    [Theory]
    [InlineData("zh", "远远超过")]
    [InlineData("en", "far more")]
    public async Task A_megabyte_is_refused_in_words(string lang, string said)
    {
        var slug = await app.Post("正文", Language.Chinese, Language.English);
        var page = await app.Reader.Say(slug, new string('a', 1_000_000), lang);
        Assert.Equal(413, (int)page.Status);
        Assert.Contains(said, page.Document.QuerySelector("#comment-errors")!.TextContent);
    }

    [Theory]
    [InlineData("null", null, 403)]
    [InlineData("https://elsewhere.example", "same-origin", 403)]
    [InlineData(null, null, 403)]
    [InlineData(null, "cross-site", 403)]
    [InlineData(null, "same-origin", 303)]
    public async Task Only_forms_of_our_own_are_taken(string? origin, string? site, int status)
    {
        var slug = await app.Post();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/zh/posts/{slug}/comments")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["Name"] = "林晚", ["Email"] = "lin@example.org", ["Body"] = "从哪里来" }),
        };
        if (origin is not null) request.Headers.Add("Origin", origin);
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);

        var page = await Page.From(await app.Reader.Client.SendAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal(status, (int)page.Status);
        if (status == 403) Assert.Equal("从哪里来", page.Document.QuerySelector("#Body")!.TextContent.Trim());
    }

    [Fact]
    public async Task The_same_words_again_are_not_stored_twice()
    {
        var slug = await app.Post();
        Assert.Equal(303, (int)(await app.Reader.Say(slug, "同样的话！")).Status);

        var page = await app.Reader.Say(slug, "同样的话!");

        Assert.Equal(409, (int)page.Status);
        Assert.Contains("已经发过", page.Document.QuerySelector("#comment-errors")!.TextContent);
        Assert.Equal(1, await Stored(slug));
    }

    [Fact]
    public async Task Of_twenty_copies_sent_at_once_one_is_stored()
    {
        var slug = await app.Post();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => app.Reader.Say(slug, "手抖了")));

        Assert.Equal([.. Enumerable.Repeat(409, 19).Prepend(303)], answers.Select(answer => (int)answer.Status).Order());
        Assert.Equal(1, await Stored(slug));
    }

    [Fact]
    public async Task Who_posts_in_a_flood_is_told_when_to_come_back()
    {
        await using var limited = new BlogApp { Settings = { ["Comments:Limits"] = "on" } };
        var slug = await limited.Post();
        for (var i = 0; i < 3; i++) Assert.Equal(303, (int)(await limited.Reader.Say(slug, $"第 {i} 句")).Status);

        var page = await limited.Reader.Say(slug, "第四句");

        Assert.Equal(429, (int)page.Status);
        Assert.InRange(page.Response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 10);
        Assert.Equal("第四句", page.Document.QuerySelector("#Body")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_preview_shows_the_words_and_stores_nothing()
    {
        var slug = await app.Post();
        var page = await app.Reader.Say(slug, "**看看** <script>alert(1)</script>", "zh", ("preview", "true"));

        Assert.Equal("看看", page.Document.QuerySelector(".preview strong")!.TextContent);
        Assert.Null(page.Document.QuerySelector(".preview script"));
        Assert.Equal(0, await Stored(slug));
    }

    [Fact]
    public async Task Hostile_words_stay_words()
    {
        var slug = await app.Post();
        const string script = "<script>alert(1)</script><img src=x onerror=alert(2)> [x](javascript:alert(3))";
        var id = (await app.Reader.Say(slug, script, "zh", ("Name", "<script>alert(4)</script>"))).Id();
        await app.Approve(id);

        var comment = (await app.Reader.Get($"/zh/posts/{slug}")).Document.QuerySelector($"#comment-{id}")!;

        Assert.Empty(comment.QuerySelectorAll("script, img, [onerror], [href^=javascript]"));
        Assert.Contains("alert(4)", comment.QuerySelector(".author")!.TextContent);
    }

    [Fact]
    public async Task A_reply_hangs_under_what_it_answers()
    {
        var slug = await app.Post();
        var parent = await app.Comment(slug, "第一句", CommentStatus.Published);
        var form = await app.Reader.Get($"/zh/posts/{slug}?replyTo={parent}");
        Assert.Equal($"{parent}", form.Document.QuerySelector("#comment-form [name=ParentId]")!.GetAttribute("value"));

        var reply = (await app.Reader.Say(slug, "回一句", "zh", ("ParentId", $"{parent}"))).Id();
        await app.Approve(reply);

        var page = await app.Reader.Get($"/zh/posts/{slug}");
        Assert.NotNull(page.Document.QuerySelector($"#comment-{parent} ~ ol #comment-{reply}"));
    }

    [Theory]
    [InlineData(CommentStatus.Deleted)]
    [InlineData(CommentStatus.Held)]
    public async Task What_cannot_be_answered_keeps_the_answer_in_the_form(CommentStatus status)
    {
        var slug = await app.Post();
        var parent = await app.Comment(slug, "不在了", status);
        var page = await app.Reader.Say(slug, "我想说", "zh", ("ParentId", $"{parent}"));
        Assert.Equal((422, "我想说"), ((int)page.Status, page.Document.QuerySelector("#Body")!.TextContent.Trim()));
        Assert.Equal(["ParentId"], page.FieldErrors());
    }

    [Fact]
    public async Task A_comment_of_another_post_cannot_be_answered()
    {
        var elsewhere = await app.Comment(await app.Post(), "别处", CommentStatus.Published);
        var page = await app.Reader.Say(await app.Post(), "串了", "zh", ("ParentId", $"{elsewhere}"));
        Assert.Equal(["ParentId"], page.FieldErrors());
    }

    [Fact]
    public async Task Under_a_post_that_is_gone_the_words_are_given_back()
    {
        var page = await app.Reader.Say("no-such-post", "白写了吗");
        Assert.Equal((404, "白写了吗"), ((int)page.Status, page.Document.QuerySelector("textarea")!.TextContent.Trim()));
    }

    [Theory]
    [InlineData(CommentPolicy.Closed)]
    [InlineData(CommentPolicy.SignedIn)]
    public async Task A_stranger_cannot_comment_where_it_is_not_open(CommentPolicy policy)
    {
        var slug = await Post(policy);
        Assert.Null((await app.Reader.Get($"/zh/posts/{slug}")).Document.QuerySelector("#comment-form"));

        var page = await app.Reader.Say(slug, "让我说");

        Assert.Equal((403, "让我说"), ((int)page.Status, page.Document.QuerySelector("textarea")!.TextContent.Trim()));
        Assert.Equal(0, await Stored(slug));
    }

    [Fact]
    public async Task Who_has_signed_in_comments_under_their_own_name()
    {
        var slug = await Post(CommentPolicy.SignedIn);
        var reader = await app.SignIn(role: null);
        var form = await reader.Get($"/zh/posts/{slug}");
        Assert.Contains("no-store", form.Response.Headers.CacheControl!.ToString());

        var id = (await reader.Say(slug, "登录了", "zh", ("Name", "冒名"))).Id();

        Assert.Equal("Reader", (await app.Comment(id)).AuthorName);
    }

    [Fact]
    public async Task Who_has_signed_in_needs_the_token_as_well()
    {
        var slug = await app.Post();
        var reader = await app.SignIn(role: null);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/zh/posts/{slug}/comments")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["Body"] = "没有令牌" }),
            Headers = { { "Origin", "http://localhost" } },
        };

        var page = await Page.From(await reader.Client.SendAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal((403, "没有令牌"), ((int)page.Status, page.Document.QuerySelector("#Body")!.TextContent.Trim()));
    }

    [Fact]
    public async Task A_moderators_comment_is_published_at_once()
    {
        var slug = await app.Post();
        var moderator = await app.SignIn(Roles.Moderator);
        await moderator.Get($"/zh/posts/{slug}");
        Assert.Equal(CommentStatus.Published, (await app.Comment((await moderator.Say(slug, "欢迎")).Id())).Status);
    }

    [Fact]
    public async Task A_browser_whose_comment_was_approved_is_trusted_and_a_typed_name_is_not()
    {
        var slug = await app.Post();
        var regular = app.Visitor();
        await app.Approve((await regular.Say(slug, "头一回")).Id());

        Assert.Equal(CommentStatus.Held, (await app.Comment((await app.Visitor().Say(slug, "我也叫林晚")).Id())).Status);
        Assert.Equal(CommentStatus.Published, (await app.Comment((await regular.Say(slug, "第二回")).Id())).Status);
    }

    [Fact]
    public async Task Comments_close_after_their_days()
    {
        var slug = await app.Post();
        await app.Db(db => db.Translations.Where(t => t.Slug == slug)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.PublishedAt, DateTime.UtcNow.AddDays(-10))));
        await app.Db(db => Posts(db, slug).ExecuteUpdateAsync(set => set.SetProperty(p => p.CommentsCloseAfterDays, 20)));
        Assert.NotNull((await app.Reader.Get($"/zh/posts/{slug}?kept=no")).Document.QuerySelector("#comment-form"));

        await app.Db(db => Posts(db, slug).ExecuteUpdateAsync(set => set.SetProperty(p => p.CommentsCloseAfterDays, 5)));

        Assert.Contains("关闭", (await app.Reader.Get($"/zh/posts/{slug}")).Document.QuerySelector("#comments-closed")!.TextContent);
        Assert.Equal(403, (int)(await app.Reader.Say(slug, "晚了")).Status);
    }

    [Fact]
    public async Task A_read_only_database_gives_the_words_back_with_a_time()
    {
        await using var locked = new BlogApp();
        var slug = await locked.Post();
        var file = locked.Services.GetService(typeof(DataFolder)) as DataFolder;
        await using var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file!.DatabaseFile}");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var writing = other.BeginTransaction();

        var page = await locked.Reader.Say(slug, "写不进去");

        Assert.Equal((503, "写不进去"), ((int)page.Status, page.Document.QuerySelector("#Body")!.TextContent.Trim()));
        Assert.NotNull(page.Response.Headers.RetryAfter);
    }

    async Task<string> Post(CommentPolicy policy)
    {
        var slug = await app.Post();
        await app.Db(db => Posts(db, slug).ExecuteUpdateAsync(set => set.SetProperty(p => p.CommentPolicy, policy)));
        return slug;
    }

    static IQueryable<Post> Posts(BlogDbContext db, string slug) => db.Posts.Where(p => p.Translations.Any(t => t.Slug == slug));

    Task<int> Stored(string slug) => app.Db(db => db.Comments.CountAsync(c => c.Post.Translations.Any(t => t.Slug == slug)));
}
