namespace Blog.Tests.Rendering;

public class BareLinkTests
{
    [Theory]
    [InlineData("请看https://e.com/a。", "https://e.com/a")]
    [InlineData("见 https://e.com/a，以及", "https://e.com/a")]
    [InlineData("（https://e.com/a）", "https://e.com/a")]
    [InlineData("“https://e.com/a”", "https://e.com/a")]
    [InlineData("https://e.com/路径", "https://e.com/")]
    [InlineData("𠮷https://e.com/a", "https://e.com/a")]
    [InlineData("**https://e.com/a**中文", "https://e.com/a")]
    [InlineData("HTTPS://E.com/a b", "HTTPS://E.com/a")]
    [InlineData("http://localhost:5000/zh/", "http://localhost:5000/zh/")]
    [InlineData("网址:https://e.com/a", "https://e.com/a")]
    [InlineData("网址:www.e.com/a", "http://www.e.com/a")]
    [InlineData("\"https://e.com/a\"", "https://e.com/a")]
    [InlineData("'https://e.com/a'", "https://e.com/a")]
    [InlineData("<img src=\"https://e.com/a\">", "https://e.com/a")]
    [InlineData("https://e.com] and", "https://e.com")]
    [InlineData("https://e.com&hl;", "https://e.com")]
    [InlineData("https://e.com/~u", "https://e.com/~u")]
    // The cases of the GFM specification.
    [InlineData("www.commonmark.org", "http://www.commonmark.org")]
    [InlineData("Visit www.commonmark.org/help for more.", "http://www.commonmark.org/help")]
    [InlineData("Visit www.commonmark.org.", "http://www.commonmark.org")]
    [InlineData("Visit www.commonmark.org/a.b.", "http://www.commonmark.org/a.b")]
    [InlineData("www.google.com/search?q=Markup+(business)", "http://www.google.com/search?q=Markup+(business)")]
    [InlineData("www.google.com/search?q=Markup+(business)))", "http://www.google.com/search?q=Markup+(business)")]
    [InlineData("(www.google.com/search?q=Markup+(business))", "http://www.google.com/search?q=Markup+(business)")]
    [InlineData("(www.google.com/search?q=Markup+(business)", "http://www.google.com/search?q=Markup+(business)")]
    [InlineData("www.google.com/search?q=(business))+ok", "http://www.google.com/search?q=(business))+ok")]
    [InlineData("www.google.com/search?q=commonmark&hl=en", "http://www.google.com/search?q=commonmark&hl=en")]
    [InlineData("www.google.com/search?q=commonmark&hl;", "http://www.google.com/search?q=commonmark")]
    [InlineData("www.commonmark.org/he<lp", "http://www.commonmark.org/he")]
    [InlineData("(Visit https://encrypted.google.com/search?q=Markup+(business))", "https://encrypted.google.com/search?q=Markup+(business)")]
    public void An_address_is_linked_as_far_as_it_reaches(string markdown, string address)
    {
        Assert.Equal(address, Html.Only(Rendered.Chinese(markdown), "a").GetAttribute("href"));
        Assert.Equal(address, Html.Only(Rendered.Comment(markdown), "a").GetAttribute("href"));
    }

    [Theory]
    [InlineData("xhttps://e.com")]
    [InlineData("https://")]
    [InlineData("https://。")]
    [InlineData("www.")]
    [InlineData("www.a_b.c_d")]
    [InlineData("ftp://e.com/a")]
    [InlineData("somebody@e.com")]
    [InlineData("a/www.e.com")]
    [InlineData("a@www.e.com")]
    [InlineData("`https://e.com`")]
    [InlineData("    https://e.com")]
    public void What_is_no_web_address_is_left_alone(string markdown) =>
        Assert.Empty(Html.Parse(Rendered.Chinese(markdown)).QuerySelectorAll("a"));

    [Fact]
    public void An_address_as_the_words_of_a_link_does_not_nest()
    {
        var link = Html.Only(Rendered.Chinese("[见 https://a.com/x](https://b.com/)"), "a");
        Assert.Equal("https://b.com/", link.GetAttribute("href"));
        Assert.Equal("见 https://a.com/x", link.TextContent);
    }

    [Fact]
    public void An_address_in_plain_brackets_is_linked() =>
        Assert.Equal("https://e.com/a", Html.Only(Rendered.Chinese("[来源 https://e.com/a]"), "a").GetAttribute("href"));

    [Fact]
    public void Addresses_in_angle_brackets_may_hold_chinese() =>
        Assert.Equal("https://e.com/%E8%B7%AF%E5%BE%84", Html.Only(Rendered.Chinese("<https://e.com/路径>"), "a").GetAttribute("href"));

    [Fact]
    public void Links_say_where_they_may_be_trusted()
    {
        Assert.Equal("noopener", Html.Only(Rendered.Chinese("[a](https://e.com)"), "a").GetAttribute("rel"));
        Assert.Null(Html.Only(Rendered.Chinese("[a](/zh/)"), "a").GetAttribute("rel"));
        Assert.Equal("ugc nofollow noopener", Html.Only(Rendered.Comment("[a](/zh/)"), "a").GetAttribute("rel"));
    }
}
