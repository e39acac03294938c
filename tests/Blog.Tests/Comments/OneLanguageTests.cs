using Blog.Comments;
using Blog.Localization;
using Blog.Web.Caching;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Comments;

public class OneLanguageTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Fact]
    public async Task Who_reads_one_language_may_see_that_one_alone()
    {
        var slug = await app.Post("正文", Language.Chinese, Language.English);
        var (zh, en) = (await app.Comment(slug, "写得真好", CommentStatus.Published), await app.Comment(slug, "Well said", CommentStatus.Published));
        await app.Db(db => db.Comments.Where(c => c.Id == en).ExecuteUpdateAsync(set => set.SetProperty(c => c.Language, Language.English)));
        Assert.Equal(2, (await app.Reader.Get($"/en/posts/{slug}")).Document.QuerySelectorAll("article.comment").Length);

        var only = await app.Reader.Get($"/en/posts/{slug}?only=en");

        Assert.Equal([$"comment-{en}"], only.Document.QuerySelectorAll("article.comment").Select(comment => comment.Id));
        Assert.Equal($"/en/posts/{slug}?only=en#comments", only.Document.QuerySelector(".only [aria-current]")!.GetAttribute("href"));
        Assert.NotNull(only.Response.Headers.ETag);
        Assert.NotNull((await app.Reader.Get($"/en/posts/{slug}?only=zh")).Document.QuerySelector($"#comment-{zh}"));
    }

    [Fact]
    public async Task The_pages_of_one_language_are_its_own()
    {
        await using var paged = new BlogApp();
        await paged.Set(settings => settings with { CommentsPerPage = 2 });
        var slug = await paged.Post();
        for (var i = 0; i < 5; i++) await paged.Comment(slug, $"第 {i} 条", CommentStatus.Published);

        var second = await paged.Reader.Get($"/zh/posts/{slug}?only=zh&comments=2");
        Assert.Equal(2, second.Document.QuerySelectorAll("article.comment").Length);
        Assert.Equal($"/zh/posts/{slug}?only=zh&comments=3#comments", second.Document.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Empty((await paged.Reader.Get($"/zh/posts/{slug}?only=en")).Document.QuerySelectorAll("article.comment"));
    }

    [Theory, InlineData("?only=zh", true), InlineData("?only=en&comments=12", true), InlineData("?only=fr", false), InlineData("?only=zh&x=1", false), InlineData("?comments=2&only=zh", false)]
    public void Only_addresses_of_our_own_are_kept(string query, bool kept) => Assert.Equal(kept, PublicQuery.Is(query));
}
