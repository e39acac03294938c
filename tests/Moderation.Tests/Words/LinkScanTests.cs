using CsCheck;
using Moderation.Words;

namespace Moderation.Tests.Words;

public class LinkScanTests
{
    [Theory]
    [InlineData("见https://a.example/x。谢谢", "https://a.example/x")]
    [InlineData("(see http://a.example/x_(y).)", "http://a.example/x")]
    [InlineData("[词](https://a.example/b \"title\")", "https://a.example/b")]
    [InlineData("[词](a.example/b)", "http://a.example/b")]
    [InlineData("<a href='//a.example'>x</a>", "http://a.example/")]
    [InlineData("[URL=http://a.example]x[/URL]", "http://a.example/")]
    [InlineData("[url]a.example[/url]", "http://a.example/")]
    [InlineData("www.a.example, and so on", "http://www.a.example/")]
    [InlineData("[r]: https://a.example", "https://a.example/")]
    public void Links_are_found_as_people_write_them(string text, string link) =>
        Assert.Equal([link], LinkScan.Find(text).Select(found => found.AbsoluteUri));

    [Theory]
    [InlineData("[home](/zh/) and [top](#top)")]
    [InlineData("mailto:a@b.example")]
    [InlineData("std::vector<int> a; // comment")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("http:// is how it begins")]
    public void What_leads_nowhere_is_no_link(string text) =>
        Assert.Empty(LinkScan.Find(text));

    [Fact]
    public void The_same_link_counts_once() =>
        Assert.Single(LinkScan.Find("[https://a.example/](https://a.example/) https://a.example/"));

    [Fact]
    public void Every_link_is_found_in_its_order() =>
        Gen.Int[1, 999].HashSet[1, 20].Sample(numbers =>
        {
            var links = numbers.Select(n => $"https://h{n}.example/").ToArray();
            return LinkScan.Find(string.Join(" 和 ", links)).Select(found => found.AbsoluteUri).SequenceEqual(links);
        });

    [Fact]
    public void Hosts_include_the_site_field_with_or_without_a_scheme()
    {
        var comment = A.Comment("https://a.example/") with { Website = "B.example/home" };

        Assert.Equal(["b.example", "a.example"], comment.LinkHosts);
    }

    [Fact]
    public void A_copy_with_other_words_has_other_links()
    {
        var first = A.Comment("https://a.example/");
        Assert.Single(first.Links);

        Assert.Empty((first with { Text = "none" }).Links);
    }
}
