using AngleSharp.Dom;

namespace Blog.Tests.Rendering;

public class HostileMarkdownTests
{
    static readonly string[] Vectors = [.. Corpus.Lines("hostile.txt").Select(line => line.Replace('⏎', '\n'))];

    public static TheoryData<string> Hostile => [.. Vectors];

    [Fact]
    public void The_corpus_has_more_than_sixty_vectors() => Assert.True(Vectors.Distinct().Count() > 60);

    [Theory, MemberData(nameof(Hostile))]
    public void Nothing_in_a_post_can_run(string markdown)
    {
        AssertHarmless(Rendered.Chinese(markdown));
        AssertHarmless(Rendered.English(markdown));
    }

    [Theory, MemberData(nameof(Hostile))]
    public void Nothing_in_a_comment_can_run_or_dress_up(string markdown)
    {
        var html = Rendered.Comment(markdown);
        AssertHarmless(html);
        Assert.Empty(Html.Parse(html).QuerySelectorAll("img, h1, h2, h3, table, input, [id], [class], [title], [tabindex], a[href]:not([rel='ugc nofollow noopener'])"));
    }

    [Theory, MemberData(nameof(Hostile))]
    public void Nothing_in_a_notice_can_run(string markdown) =>
        AssertHarmless(new Blog.Rendering.PostRenderer().RenderInline(markdown, Blog.Localization.Language.English));

    [Fact]
    public void The_check_itself_finds_what_it_looks_for()
    {
        foreach (var html in new[] { "<script></script>", "<p style=x>", "<p onclick=x>", "<a href='java\tscript:x'>", "<img src=data:x>", "<iframe>" })
            Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => AssertHarmless(html));
    }

    [Theory]
    [InlineData("[x](/zh/posts/a)", "/zh/posts/a")]
    [InlineData("[x](https://a.example/路径)", "https://a.example/%E8%B7%AF%E5%BE%84")]
    [InlineData("[x](mailto:a@b.example)", "mailto:a@b.example")]
    [InlineData("[x](#引言)", "#%E5%BC%95%E8%A8%80")]
    public void Harmless_addresses_stay(string markdown, string address) =>
        Assert.Equal(Uri.UnescapeDataString(address), Uri.UnescapeDataString(Html.Only(Rendered.Chinese(markdown), "a").GetAttribute("href")!));

    static void AssertHarmless(string html)
    {
        var body = Html.Parse(html);
        Assert.Empty(body.QuerySelectorAll("script, style, iframe, object, embed, base, meta, link, form, input, button, svg, math, template, video, textarea"));
        foreach (var attribute in body.QuerySelectorAll("*").SelectMany(element => element.Attributes)) AssertHarmless(attribute);
    }

    static void AssertHarmless(IAttr attribute)
    {
        Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), attribute.Name);
        Assert.NotEqual("style", attribute.Name);
        if (attribute.Name is not ("href" or "src")) return;
        var address = string.Concat(attribute.Value.Where(letter => letter > ' ')).ToLowerInvariant();
        var scheme = address.Split('/', '?', '#')[0] is var head && head.Contains(':') ? head.Split(':')[0] : "";
        Assert.Contains(scheme, attribute.Name == "src" ? ["", "http", "https"] : new[] { "", "http", "https", "mailto" });
    }
}
