using CsCheck;
using Moderation.Campaigns;

namespace Moderation.Tests.Campaigns;

public class SketchTests
{
    const string Advert = "本店提供各类优质货源，支持一件代发，量大从优，欢迎新老顾客前来咨询选购";

    [Theory]
    [InlineData(Advert, "本店提供各类优质货源 支持一件代发 量大从优 欢迎新老顾客前来咨询选购!!!")]
    [InlineData(Advert, "本店提供各类优质貨源，支持一件代发，量大从优，欢迎新老顾客前来选购")]
    [InlineData("Order 100 pills for $20 at https://a.example/x today, shipping is free", "order 250 pills for $45 at http://b.example/yz today, shipping is free")]
    [InlineData("Ｂｕｙ cheap replica watches online", "buy cheap replica watches online")]
    public void Small_changes_leave_texts_alike(string one, string other) => Assert.True(Likeness(one, other) >= Sketch.Alike);

    [Theory]
    [InlineData(Advert, "请问那张表里的内存，是空载时量的吗？我照着在自己的机器上跑，只用了 48 MB。")]
    [InlineData("写得真好，谢谢博主分享，学到了很多", "写得很清楚，谢谢作者的整理，收藏了")]
    [InlineData("Thanks for the detailed write-up about page caches.", "I could not reproduce the numbers on my laptop, which kernel was it?")]
    public void Different_texts_are_not(string one, string other) => Assert.True(Likeness(one, other) < Sketch.Alike);

    [Theory, InlineData(""), InlineData("顶"), InlineData("666"), InlineData("good"), InlineData("👍👍👍👍👍👍👍"), InlineData("https://a.example/long/path")]
    public void What_people_write_by_chance_has_no_sketch(string text) => Assert.Null(Sketch.Of(text));

    [Fact]
    public void Any_text_is_alike_to_itself_and_never_fails() => Gen.String.Sample(text =>
    {
        if (Sketch.Of(text) is { } sketch) Assert.Equal(1, sketch.Likeness(Sketch.Of(text)!));
    });

    [Fact]
    public void A_long_text_is_read_in_bounded_time()
    {
        var huge = string.Concat(Enumerable.Repeat("很长的一段话 https://a.example/ ", 40_000));
        Assert.Equal(1, Likeness(huge, huge));
    }

    static double Likeness(string one, string other) => Sketch.Of(one)!.Likeness(Sketch.Of(other)!);
}
