using Blog.Posts.Cards;

namespace Blog.Tests.Posts.Cards;

public class TitleLinesTests
{
    static readonly TitleLines Lines = new((words, isWide) => isWide ? words.Length : words.Length * .5);

    [Fact]
    public void Chinese_breaks_between_letters_and_never_before_a_mark_that_closes_or_after_one_that_opens()
    {
        const string title = "雨停了，“我们”去看《新书》的封面（初版）。";
        for (var measure = 3; measure < 20; measure++)
        {
            var lines = Break(title, measure);
            Assert.Equal(title, string.Concat(lines));
            Assert.All(lines, line => Assert.DoesNotContain(line[0], "，”》）。"));
            Assert.All(lines, line => Assert.DoesNotContain(line[^1], "“《（"));
        }
    }

    [Fact]
    public void Words_of_other_scripts_stay_whole_and_an_endless_one_is_cut()
    {
        Assert.Contains("LinuxCon", Break("在 LinuxCon 大会的两天", 5));
        var address = string.Concat(Enumerable.Repeat("abcdefghij", 12));
        Assert.Equal(address, string.Concat(Break(address, 12)));
        Assert.All(Lined(address, 12), line => Assert.True(TitleLines.Width(line) <= 12));
    }

    [Fact]
    public void Lines_are_as_few_as_can_be_and_even()
    {
        Assert.Equal(["一二三四五", "六七八九十"], Break("一二三四五六七八九十", 9));
        Assert.Equal(["一二三四五六七八九十"], Break("一二三四五六七八九十", 10));
    }

    [Fact]
    public void A_dash_does_not_begin_a_line_of_English_and_its_quotation_marks_are_its_own()
    {
        Assert.DoesNotContain(Break("far away — near", 5), line => line.StartsWith('—'));
        Assert.DoesNotContain(Lines.Cut("it’s “near”", false), piece => piece.IsWide);
        Assert.Equal(4, Lines.Cut("“近”了", true).Count(piece => piece.IsWide));
    }

    [Fact]
    public void Chinese_and_other_scripts_keep_a_distance_also_where_nobody_typed_one()
    {
        var pieces = Lines.Cut("用Git写作，和 Vim", true);
        Assert.All(pieces.Where(piece => piece.Text is "Git" or "写" or "Vim"), piece => Assert.True(piece.Gap > 0));
        Assert.All(pieces.Where(piece => piece.Text is "用" or "作" or "，" or "和"), piece => Assert.Equal(0, piece.Gap));
    }

    [Fact]
    public void What_is_too_long_ends_in_a_mark_of_omission()
    {
        foreach (var title in new[] { new string('长', 50), new string('W', 100) })
        {
            var lines = Lines.Shorten(Lined(title, 10), 3, 10);
            Assert.Equal(3, lines.Count);
            Assert.Equal("…", lines[^1][^1].Text);
            Assert.True(TitleLines.Width(lines[^1]) <= 10);
        }
    }

    [Theory, InlineData("雨后 🌧️ 的路", "雨后  的路"), InlineData("a\u202Eb\u0007c", "abc"), InlineData("你好👩‍👩‍👧", "你好"), InlineData("𠮷野家", "𠮷野家")]
    public void What_no_font_of_letters_has_is_left_out(string typed, string legible) => Assert.Equal(legible, Card.Legible(typed));

    static List<List<Piece>> Lined(string title, double measure) => TitleLines.Balance(Lines.Cut(title, title[0] > '\u2E80'), measure);

    static List<string> Break(string title, double measure) => [.. Lined(title, measure).Select(line => string.Concat(line.Select(piece => piece.Text)))];
}
