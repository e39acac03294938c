using Blog.Comments;
using Blog.Localization;

namespace Blog.Tests.Comments;

public class ThreadTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Fact]
    public async Task Both_languages_share_one_thread()
    {
        var slug = await app.Post("正文", Language.Chinese, Language.English);
        var id = await app.Comment(slug, "两边都看得到", CommentStatus.Published);

        var english = await app.Reader.Get($"/en/posts/{slug}");

        var comment = english.Document.QuerySelector($"#comment-{id}")!;
        Assert.Equal(("zh-Hans", "中文"), (comment.QuerySelector(".prose")!.GetAttribute("lang"), comment.QuerySelector(".language")!.TextContent));
        Assert.Equal("1 comment", english.Document.QuerySelector("#comments h2")!.TextContent);
        Assert.Null((await app.Reader.Get($"/zh/posts/{slug}")).Document.QuerySelector($"#comment-{id} .language"));
    }

    [Fact]
    public async Task A_long_thread_pages_and_a_permalink_opens_its_page()
    {
        await using var paged = new BlogApp();
        await paged.Set(settings => settings with { CommentsPerPage = 2 });
        var slug = await paged.Post();
        var ids = new List<long>();
        for (var i = 0; i < 5; i++) ids.Add(await paged.Comment(slug, $"第 {i} 条", CommentStatus.Published));

        var first = await paged.Reader.Get($"/zh/posts/{slug}");

        Assert.Equal(2, first.Document.QuerySelectorAll("article.comment").Length);
        var second = await paged.Reader.Get(first.Document.QuerySelector(".comments a[rel=next]")!.GetAttribute("href")!);
        Assert.NotNull(second.Document.QuerySelector($"#comment-{ids[2]}"));
        Assert.NotNull((await paged.Reader.Get($"/zh/posts/{slug}?comment={ids[4]}")).Document.QuerySelector($"#comment-{ids[4]}"));
        Assert.Equal($"/zh/posts/{slug}?comments=3#comments", (await paged.Reader.Get($"/zh/posts/{slug}?comments=9999")).Location);
    }

    [Fact]
    public void Replies_nest_to_a_depth_that_can_be_read()
    {
        ThreadComment[] chain = [.. Enumerable.Range(1, 6).Select(i => Said(i, i == 1 ? null : i - 1))];
        var voice = ThreadTree.Of(chain, new Dictionary<long, ThreadComment>()).Single();
        for (var depth = 0; depth < Comment.Deepest - 1; depth++) voice = voice.Replies.Single();
        Assert.Equal([4L, 5L, 6L], voice.Replies.Select(reply => reply.Said.Id));
        Assert.Equal([null, 4L, 5L], voice.Replies.Select(reply => reply.Answers?.Id));
    }

    [Fact]
    public void What_was_answered_on_an_earlier_page_is_named()
    {
        var voice = ThreadTree.Of([Said(9, 1)], new Dictionary<long, ThreadComment> { [1] = Said(1, null) }).Single();
        Assert.Equal(1, voice.Answers!.Id);
    }

    static ThreadComment Said(long id, long? parent) =>
        new(id, parent, Language.Chinese, false, "林晚", "", "<p>话</p>", DateTime.UnixEpoch, CommentStatus.Published);
}
