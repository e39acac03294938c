using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Blog.Search;
using Microsoft.AspNetCore.Html;

namespace Blog.Tests.Search;

public class HighlightTests
{
    static readonly Highlight Highlight = new(HtmlEncoder.Create(UnicodeRanges.All));

    [Theory]
    [InlineData("用 Linux 内核", "Linux内核", "用 <mark>Linux 内核</mark>")]
    [InlineData("用Linux内核", "linux 内核", "用<mark>Linux内核</mark>")]
    [InlineData("ﾡￂ 하", "가", "<mark>ﾡￂ</mark> 하")]
    [InlineData("①号", "1号", "<mark>①号</mark>")]
    [InlineData("e\u0301te\u0301", "é", "<mark>e\u0301</mark>t<mark>e\u0301</mark>")]
    [InlineData("一家👨‍👩‍👧‍👦人", "👨", "一家<mark>👨‍👩‍👧‍👦</mark>人")]
    [InlineData("圖書館 &", "图书馆", "<mark>圖書館</mark> &")]
    [InlineData("aaa", "aa", "<mark>aa</mark>a")]
    public void A_mark_stands_around_what_was_written(string text, string typed, string marked) =>
        Assert.Equal(marked, Shown(Highlight.Whole(text, Words(typed))));

    [Fact]
    public void A_text_that_is_broken_is_marked_all_the_same() =>
        Assert.Equal("断\uFFFD<mark>字</mark>", Shown(Highlight.Whole("断\uD800字", Words("字"))));

    [Fact]
    public void The_part_shown_holds_the_words_and_ends_between_letters()
    {
        var text = $"{string.Concat(Enumerable.Repeat("👨‍👩‍👧 long words before it ", 200))}\n前面一句。{new string('很', 60)}银杏{string.Concat(Enumerable.Repeat("e\u0301👍🏽", 300))}";
        var shown = Shown(Highlight.Around(Passage.Of(text, 1, Words("银杏")), Words("银杏")));

        Assert.StartsWith("…很很", shown);
        Assert.Contains("<mark>银杏</mark>", shown);
        Assert.EndsWith("…", shown);
        Assert.DoesNotContain("before", shown);
        Assert.Matches("^…很+<mark>银杏</mark>(e\u0301👍🏽)+(e\u0301)?…$", shown);
    }

    [Theory, InlineData(2_000), InlineData(200_000)]
    public void In_a_line_of_many_pages_the_words_are_found(int length)
    {
        var text = string.Concat(Enumerable.Repeat("用 Linux 的人，", length / 9)) + "到了银杏树下" + new string('。', length);
        Assert.Contains("<mark>银杏</mark>", Shown(Highlight.Around(Passage.Of(text, 0, Words("银杏")), Words("银杏"))));
    }

    static string Shown(IHtmlContent html) => WebUtility.HtmlDecode($"{html}");

    static QueryWord[] Words(string typed) => [.. typed.Split(' ').Select(QueryWord.Of)];
}
