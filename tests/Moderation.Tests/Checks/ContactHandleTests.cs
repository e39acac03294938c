using Moderation.Checks;

namespace Moderation.Tests.Checks;

public class ContactHandleTests
{
    [Theory]
    [InlineData("代开正规发票加QQ：287713905", "qq:287713905")]
    [InlineData("联系ｑｑ２８７７１３９０５", "qq287713905")]
    [InlineData("扣扣 2 8 7 7 1 3 9 0 5", "扣扣 2 8 7 7 1 3 9 0 5")]
    [InlineData("加微信abc_12345领红包", "微信abc_12345")]
    [InlineData("vx: haoyun888", "vx: haoyun888")]
    [InlineData("电话 138-1234-5678 张经理", "138-1234-5678")]
    [InlineData("Add my WeChat: seller2024", "wechat: seller2024")]
    public async Task A_number_to_get_in_touch_is_found(string text, string handle) =>
        Assert.Equal([handle], (await A.Found(new ContactHandle(), A.Comment(text)))!.Evidence);

    [Theory]
    [InlineData("微信和QQ都是腾讯的产品。")]
    [InlineData("快递单号 549580991449123 已签收")]
    [InlineData("The kernel took 13812345678901 cycles.")]
    [InlineData("版本 0.13812345678 之后就没有这个问题了")]
    [InlineData("2017 年 6 月 19 日在北京")]
    public async Task Other_numbers_are_left_alone(string text) =>
        Assert.Null(await A.Found(new ContactHandle(), A.Comment(text)));

    [Fact]
    public async Task In_a_name_it_weighs_more_than_in_a_text()
    {
        var inName = await A.Found(new ContactHandle(), A.Comment(author: "小丽 微信xiaoli520"));
        var inText = await A.Found(new ContactHandle(), A.Comment("小丽 微信xiaoli520"));

        Assert.True(inName!.Weight > inText!.Weight);
    }
}
