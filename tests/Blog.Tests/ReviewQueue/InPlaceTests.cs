using AngleSharp.Dom;
using Blog.Accounts;
using Blog.Comments;
using Blog.Localization;
using Blog.Tests.Comments;

namespace Blog.Tests.ReviewQueue;

/// <summary>Moderating under the post, where the comment stands.</summary>
public class InPlaceTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Theory, InlineData("zh", "垃圾", "经过"), InlineData("en", "Spam", "History")]
    public async Task A_moderator_sees_what_waits_with_its_acts_and_reasons(string lang, string spam, string history)
    {
        var slug = await app.Post("正文", Language.Chinese, Language.English);
        long[] ids = [await app.Comment(slug, "已发布", CommentStatus.Published), await app.Comment(slug, "待审"), await app.Comment(slug, "在查", CommentStatus.Checking)];

        var page = await (await app.SignIn(Roles.Moderator)).Get($"/{lang}/posts/{slug}");

        foreach (var comment in ids.Select(id => page.Document.QuerySelector($"#comment-{id}")!))
        {
            Assert.Contains(comment.QuerySelectorAll(".in-place button"), button => button.TextContent.StartsWith(spam, StringComparison.Ordinal));
            Assert.StartsWith(history, comment.QuerySelector(".in-place a[href^='/admin/comments/']")!.TextContent);
            Assert.NotEmpty(comment.QuerySelectorAll(".why .reasons li"));
        }
        Assert.Equal("private, no-store", page.Response.Headers.CacheControl!.ToString().Replace("no-store, private", "private, no-store"));
    }

    [Fact]
    public async Task A_reader_gets_the_same_bytes_whatever_waits()
    {
        var slug = await app.Post();
        await app.Comment(slug, "已发布", CommentStatus.Published);
        var before = await app.Reader.Read($"/zh/posts/{slug}");
        await app.Comment(slug, "待审");
        await app.Comment(slug, "广告", CommentStatus.Spam);
        Assert.Contains("待审", (await (await app.SignIn(Roles.Moderator)).Get($"/zh/posts/{slug}")).Body);

        Assert.Equal(before, await app.Reader.Read($"/zh/posts/{slug}"));
        Assert.Equal(before, await app.Reader.Read($"/zh/posts/{slug}?spam=show"));
        Assert.DoesNotContain("/admin/", before);
    }

    [Theory, InlineData(null), InlineData(Roles.Author)]
    public async Task Who_does_not_moderate_sees_no_acts_and_nothing_that_waits(string? role)
    {
        var slug = await app.Post();
        await app.Comment(slug, "已发布", CommentStatus.Published);
        var held = await app.Comment(slug, "待审");

        var page = await (await app.SignIn(role)).Get($"/zh/posts/{slug}?comment={held}&spam=show");

        Assert.Empty(page.Document.QuerySelectorAll(".in-place, .why, .backstage"));
        Assert.Null(page.Document.QuerySelector($"#comment-{held}"));
    }

    [Theory, InlineData("approval", CommentStatus.Published), InlineData("spam-report", CommentStatus.Spam), InlineData("deletion", CommentStatus.Deleted)]
    public async Task An_act_leads_back_to_the_comment_which_stays_in_sight_with_its_undo(string noun, CommentStatus to)
    {
        var slug = await app.Post();
        var id = await app.Comment(slug);
        var moderator = await app.SignIn(Roles.Moderator);

        var back = await Press(moderator, $"/zh/posts/{slug}", id, noun);
        Assert.Equal($"/zh/posts/{slug}?comment={id}#comment-{id}", back);
        Assert.Equal(to, await app.StatusOf(id));

        Assert.NotNull((await moderator.Get(back)).Document.QuerySelector($"#comment-{id} .done[role=status]"));
        Assert.Equal(back, await Press(moderator, back, id, "undo"));
        Assert.Equal(CommentStatus.Held, await app.StatusOf(id));
        Assert.NotNull((await moderator.Get(back)).Document.QuerySelector($"#comment-{id} .done"));
        Assert.Null((await moderator.Get(back)).Document.QuerySelector($"#comment-{id} .done"));   // said once
    }

    [Fact]
    public async Task Spam_is_shown_in_its_place_when_asked_for()
    {
        var slug = await app.Post();
        var id = await app.Comment(slug, "广告", CommentStatus.Spam);
        var moderator = await app.SignIn(Roles.Moderator);
        var page = await moderator.Get($"/zh/posts/{slug}");
        Assert.Null(page.Document.QuerySelector($"#comment-{id}"));

        var shown = page.Document.QuerySelector(".backstage a")!.GetAttribute("href")!;
        Assert.Equal("Spam", (await moderator.Get(shown)).Document.QuerySelector($"#comment-{id}")!.GetAttribute("data-status"));
        Assert.Contains("spam=show", await Press(moderator, shown, id, "approval"));
    }

    [Fact]
    public async Task What_waits_stands_on_the_page_of_its_time_and_under_what_it_answers()
    {
        await using var paged = new BlogApp();
        await paged.Set(settings => settings with { CommentsPerPage = 2 });
        var slug = await paged.Post();
        var ids = new List<long>();
        foreach (var status in new[] { CommentStatus.Published, CommentStatus.Held, CommentStatus.Published, CommentStatus.Published, CommentStatus.Held })
            ids.Add(await paged.Comment(slug, $"{status}", status));
        var reply = await paged.Reply(ids[0]);
        var moderator = await paged.SignIn(Roles.Moderator);

        var (first, second) = (await moderator.Get($"/zh/posts/{slug}"), await moderator.Get($"/zh/posts/{slug}?comments=2"));

        Assert.Equal([ids[0], reply, ids[1], ids[2]], Shown(first));
        Assert.Equal([ids[3], ids[4]], Shown(second));
        Assert.NotNull(first.Document.QuerySelector($"li:has(> #comment-{ids[0]}) ol #comment-{reply}"));
    }

    static IEnumerable<long> Shown(Page page) => page.Document.QuerySelectorAll("article.comment").Select(comment => long.Parse(comment.Id![8..]));

    static async Task<string> Press(Visitor moderator, string address, long id, string noun)
    {
        var form = (await moderator.Get(address)).Document.QuerySelector($"#comment-{id} form.in-place")!;
        var fields = form.QuerySelectorAll("input[type=hidden]").Where(field => !field.GetAttribute("name")!.StartsWith('_'));
        var target = form.QuerySelector($"button[formaction$='/{noun}']")!.GetAttribute("formaction")!;
        var answer = await moderator.Post(target, [.. fields.Select(field => (field.GetAttribute("name")!, field.GetAttribute("value")!))]);
        Assert.Equal(302, (int)answer.Status);
        return answer.Location!;
    }
}
