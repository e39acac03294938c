using System.Net;
using Blog.Localization;
using Blog.Posts;

namespace Blog.Tests.Reading;

public class SlugTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Theory]
    [InlineData("upper"), InlineData("wide"), InlineData("twice")]
    public async Task A_post_is_found_however_its_address_was_typed(string way)
    {
        var slug = await app.Post("正文。", Language.Chinese, Language.English);
        var typed = way switch
        {
            "upper" => slug.ToUpperInvariant(),
            "wide" => Uri.EscapeDataString(string.Concat(slug.Select(c => c == '-' ? c : (char)(c + 0xFEE0)))),
            _ => string.Concat(slug.Select(c => $"%25{(int)c:X2}")),
        };
        foreach (var lang in new[] { "zh", "en" })
        {
            var answer = await app.Reader.Get($"/{lang}/posts/{typed}");
            Assert.Equal((HttpStatusCode.MovedPermanently, $"/{lang}/posts/{slug}"), (answer.Status, answer.Location));
        }
    }

    [Theory, InlineData("NOWHERE"), InlineData("%25E9%259B"), InlineData("%25"), InlineData("%2525252525"), InlineData("ｎｏ"), InlineData("admin"), InlineData("parallel")]
    public async Task What_never_was_is_not_found_and_says_where_to_look(string slug)
    {
        foreach (var lang in new[] { "zh", "en" })
        {
            var page = await app.Reader.Get($"/{lang}/posts/{slug}");
            Assert.True(page.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{page.Status}");
        }
        Assert.NotNull((await app.Reader.Get("/zh/posts/nowhere")).Document.QuerySelector("main form[action$='/search']"));
    }

    [Fact]
    public void Canonical_form_is_a_fixed_point() =>
        Assert.All(new[] { "Ａb-雨", "%E9%9B%A8", "%25E9%259B%25A8", "ﬁ" }, slug => Assert.Equal(Slug.Canonical(Slug.Canonical(slug)), Slug.Canonical(Slug.Canonical(Slug.Canonical(slug)))));
}
