using System.Text;
using Blog.Search;

namespace Blog.Tests.Search;

public class FoldTests
{
    static readonly string[] Letters =
        [.. Enumerable.Range(1, 0x3FFFF).Where(value => Rune.IsValid(value) && Rune.GetUnicodeCategory(new(value)) is not System.Globalization.UnicodeCategory.OtherNotAssigned).Select(char.ConvertFromUtf32)];

    static readonly string[][] Table =
        [.. File.ReadLines("../../../../../src/Blog/Search/OpenCC/TSCharacters.txt").Where(line => line is not ("" or ['#', ..])).Select(line => line.Split('\t', ' '))];

    [Theory]
    [InlineData("Ｌｉｎｕｘ", "linux"), InlineData("ﾊﾟﾋﾟﾌﾟ", "パピプ"), InlineData("ﾡￂ", "가"), InlineData("①", "1"), InlineData("ﬁ", "fi")]
    [InlineData("Straße", "straße"), InlineData("ΣΊΣΥΦΟΣ", "σίσυφοσ"), InlineData("ς", "σ"), InlineData("e\u0301", "é")]
    [InlineData("內核", "内核"), InlineData("瞭解", "了解"), InlineData("憑藉", "凭借"), InlineData("頫", "𫖯"), InlineData("薴", "苎")]
    [InlineData("한글", "한글"), InlineData("👨‍👩‍👧 👍🏽", "👨‍👩‍👧 👍🏽"), InlineData("𝐋inux", "linux")]
    public void What_looks_alike_to_a_reader_becomes_equal(string text, string folded) => Assert.Equal(folded, Fold.Of(text));

    [Theory]
    [InlineData("用 Linux 内核", "用linux内核"), InlineData("用\u00A0Linux\u3000内核", "用linux内核"), InlineData("第  3  章", "第3章")]
    [InlineData("Linux kernel", "linux kernel"), InlineData("你好 世界", "你好 世界"), InlineData("中\nLinux", "中\nlinux"), InlineData("中 \n Linux", "中 \n linux")]
    [InlineData(" 中 ", " 中 "), InlineData("", ""), InlineData("   ", "   ")]
    public void The_gap_between_scripts_goes_and_other_spaces_stay(string text, string folded) => Assert.Equal(folded, Fold.Of(text));

    [Fact]
    public void A_folded_text_stays_as_it_is()
    {
        Assert.True(Letters.Length > 100_000);
        Assert.All(Letters, letter => Assert.Equal(Fold.Of(letter), Fold.Of(Fold.Of(letter))));
    }

    [Fact]
    public void Every_traditional_letter_meets_its_simplified_form()
    {
        Assert.True(Table.Length > 4_000);
        Assert.All(Table, line => Assert.Equal(Fold.Of(line[1]), Fold.Of(line[0])));
    }

    [Fact]
    public void Broken_text_is_folded_without_complaint() =>
        Assert.Equal(["\uFFFD", "a\uFFFD中x", "\uFFFD\uFFFD", "\uFFFD\uFFFD中"], new[] { "\uD800", "a\uDC00中 x", "\0\uFFFE", "\uD83C\uD83C 中" }.Select(Fold.Of));
}
