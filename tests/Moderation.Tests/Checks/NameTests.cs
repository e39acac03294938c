using Moderation.Checks;

namespace Moderation.Tests.Checks;

public class NameTests
{
    [Theory]
    [InlineData("北京搬家公司", "公司")]
    [InlineData("代開發票·代开", "代开")]
    [InlineData("美女图片网", "网")]
    [InlineData("Cheap Jerseys", "cheap")]
    [InlineData("ＳＥＯ 大师", "seo")]
    public async Task A_name_that_advertises_is_found(string author, string word) =>
        Assert.Equal([word], (await A.Found(new AdvertName(), A.Comment(author: author)))!.Evidence);

    [Theory]
    [InlineData("热心网友")]
    [InlineData("Seoul Sister")]
    [InlineData("Essex Girl")]
    [InlineData("网")]
    [InlineData("Linus")]
    public async Task Names_of_people_are_left_alone(string author) =>
        Assert.Null(await A.Found(new AdvertName(), A.Comment(author: author)));

    [Fact]
    public async Task An_advert_with_a_site_weighs_more()
    {
        var comment = A.Comment("路过，支持一下！", "上海装修");

        Assert.Equal(AdvertName.Weight, (await A.Found(new AdvertName(), comment))!.Weight);
        Assert.Equal(AdvertName.WithSite, (await A.Found(new AdvertName(), comment with { Website = "http://x.example" }))!.Weight);
    }

    [Theory]
    [InlineData("www.pills.example")]
    [InlineData("cheap-pills.COM")]
    [InlineData("https://pills.example")]
    public async Task A_name_that_is_an_address_is_found(string author) =>
        Assert.Equal([author], (await A.Found(new AddressAsName(), A.Comment(author: author)))!.Evidence);

    [Theory]
    [InlineData("J. R. Tolkien")]
    [InlineData("St.Company")]
    public async Task A_name_with_a_dot_is_no_address(string author) =>
        Assert.Null(await A.Found(new AddressAsName(), A.Comment(author: author)));
}
