using System.Globalization;
using Blog.Rendering;
using CsCheck;

namespace Blog.Tests.Rendering;

public class ExcerptTests
{
    [Theory]
    [InlineData("短文。", 160, "短文。")]
    [InlineData("第一句说完了。第二句很长很长很长很长", 24, "第一句说完了。")]
    [InlineData("One sentence here. Another one follows it", 26, "One sentence here.")]
    [InlineData("internationalization matters", 24, "internationalization…")]
    [InlineData("没有句号的一段很长的文字", 10, "没有句号的…")]
    [InlineData("家人👨‍👩‍👧‍👦在一起", 6, "家人👨‍👩‍👧‍👦…")]
    [InlineData("用Linux内核", 5, "用…")]
    [InlineData("  两\n行  ", 20, "两 行")]
    [InlineData("Supercalifragilistic", 5, "Super…")]
    public void A_text_is_cut_where_a_reader_would_cut_it(string text, int width, string excerpt) =>
        Assert.Equal(excerpt, Excerpt.Of(text, width));

    [Fact]
    public void No_cut_ever_splits_what_is_seen_as_one_character()
    {
        var pieces = Corpus.AnyOf("家", "é", "👨‍👩‍👧", "🇨🇳", "한", "x", "क्षि", " ", "。", "𠮷");
        pieces.List[0, 40].Select(list => string.Concat(list)).Sample(text =>
        {
            var whole = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var cut = Excerpt.Of(text, 12).TrimEnd('…');
            Assert.StartsWith(cut, whole, StringComparison.Ordinal);
            Assert.Contains(cut.Length, StringInfo.ParseCombiningCharacters(whole).Append(whole.Length));
        });
    }
}
