using CsCheck;
using Moderation.Words;

namespace Moderation.Tests.Words;

public class FoldingTests
{
    static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[Gen.Char, 0, 60],
        Gen.String[Gen.Char['\u0300', '\u036F'], 0, 60],
        Gen.String[Gen.OneOf('a', 'É', 'İ', '가', 'ᄀ', 'ᅡ', '\u3099', 'か', '\uD83D', '\uDE00', '\u200B', 'ﷺ', '㌀', 'ﬁ', 'Å', 'ẛ', '\u0323'), 0, 60]);

    [Fact]
    public void What_is_folded_stays_as_it_is() =>
        AnyText.Sample(text => Folding.Of(Folding.Of(text)) == Folding.Of(text), iter: 20_000);

    [Theory]
    [InlineData("ＱＱ：１２３", "qq:123")]
    [InlineData("ﬁnance", "finance")]
    [InlineData("V\u200Bi\u00ADa\u2060gra", "viagra")]
    [InlineData("①②③", "123")]
    public void Looks_that_mean_the_same_become_the_same(string text, string folded) =>
        Assert.Equal(folded, Folding.Of(text));

    [Fact]
    public void Case_and_width_never_matter() =>
        Gen.String[Gen.Char['!', '~'], 0, 40].Sample(text =>
            Folding.Of(string.Concat(text.Select(c => (char)(c + 0xFEE0)))) == Folding.Of(text.ToUpperInvariant()));

    [Fact]
    public void A_pile_of_combining_marks_is_cut_down() =>
        Assert.InRange(Folding.Of("a" + string.Concat(Enumerable.Repeat("\u0301\u0323", 500)) + "b").Length, 3, 12);
}
