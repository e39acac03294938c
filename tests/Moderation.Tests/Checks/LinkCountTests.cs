using Moderation.Checks;

namespace Moderation.Tests.Checks;

public class LinkCountTests
{
    [Fact]
    public async Task One_link_is_free_for_everybody() =>
        Assert.Null(await A.Found(new LinkCount(), A.Comment("见 https://one.example/ 。")));

    [Fact]
    public async Task Each_further_link_weighs_the_same_up_to_a_limit()
    {
        Assert.Equal(LinkCount.PerLink, (await A.Found(new LinkCount(), A.Comment(Links(2))))!.Weight, 6);
        Assert.Equal(2 * LinkCount.PerLink, (await A.Found(new LinkCount(), A.Comment(Links(3))))!.Weight, 6);
        Assert.Equal(LinkCount.Most, (await A.Found(new LinkCount(), A.Comment(Links(60))))!.Weight, 6);
    }

    [Fact]
    public async Task The_number_of_links_is_the_evidence() =>
        Assert.Equal(["4"], (await A.Found(new LinkCount(), A.Comment(Links(4))))!.Evidence);

    [Fact]
    public async Task Forum_code_weighs_more_than_the_link_in_it()
    {
        var finding = await A.Found(new LinkCount(), A.Comment("[url=http://pills.example/]pills[/url]"));

        Assert.Equal("Findings.links.BbCode", finding!.Key);
        Assert.Equal(LinkCount.BbCode, finding.Weight);
    }

    [Fact]
    public async Task Forum_code_without_an_address_says_nothing() =>
        Assert.Null(await A.Found(new LinkCount(), A.Comment("How do I write [url] in Markdown?")));

    static string Links(int count) => string.Join(' ', Enumerable.Range(1, count).Select(n => $"https://site{n}.example/"));
}
