using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Blog.Localization;
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
        Assert.Equal(marked, Shown(Highlight.Whole(text, Words(typed), Language.Chinese)));

    [Theory]
    [InlineData("en", "What 内核 means", "内核", "What <span lang=\"zh-Hans\"><mark>内核</mark></span> means")]
    [InlineData("en", "Linux内核", "linux内核", "<mark>Linux</mark><span lang=\"zh-Hans\"><mark>内核</mark></span>")]
    [InlineData("en", "What（内核）", "内核", "What<span lang=\"zh-Hans\">（<mark>内核</mark>）</span>")]
    [InlineData("en", "在杭州的两天", "杭州", "<span lang=\"zh-Hans\">在<mark>杭州</mark>的两天</span>")]
    [InlineData("zh", "How Linux shares a processor", "linux", "<span lang=\"en\">How <mark>Linux</mark> shares a processor</span>")]
    [InlineData("zh", "在 Linux 上", "linux", "在 <mark>Linux</mark> 上")]
    [InlineData("en", "字\u0301 e\u0301字", "字", "<span lang=\"zh-Hans\"><mark>字\u0301</mark></span> e\u0301<span lang=\"zh-Hans\"><mark>字</mark></span>")]
    public void What_is_in_the_other_language_is_marked_as_well(string around, string text, string typed, string marked) =>
        Assert.Equal(marked, Shown(Highlight.Whole(text, Words(typed), Language.Parse(around, null))));

    [Fact]
    public void A_text_that_is_broken_is_marked_all_the_same() =>
        Assert.Equal("断\uFFFD<mark>字</mark>", Shown(Highlight.Whole("断\uD800字", Words("字"), Language.Chinese)));

    [Fact]
    public void The_part_shown_holds_the_words_and_ends_between_letters()
    {
        var text = $"{string.Concat(Enumerable.Repeat("👨‍👩‍👧 long words before it ", 200))}\n前面一句。{new string('很', 60)}银杏{string.Concat(Enumerable.Repeat("e\u0301👍🏽", 300))}";
        var shown = Shown(Highlight.Around(Passage.Of(text, 1, Words("银杏")), Words("银杏"), Language.Chinese));

        Assert.StartsWith("…很很", shown);
        Assert.Contains("<mark>银杏</mark>", shown);
        Assert.EndsWith("…", shown);
        Assert.DoesNotContain("before", shown);
        Assert.Matches("^…很+<mark>银杏</mark><span lang=\"en\">(e\u0301👍🏽)*e\u0301</span>(👍🏽)?…$", shown);
    }

    [Theory, InlineData(2_000), InlineData(200_000)]
    public void In_a_line_of_many_pages_the_words_are_found(int length)
    {
        var text = string.Concat(Enumerable.Repeat("用 Linux 的人，", length / 9)) + "到了银杏树下" + new string('。', length);
        Assert.Contains("<mark>银杏</mark>", Shown(Highlight.Around(Passage.Of(text, 0, Words("银杏")), Words("银杏"), Language.Chinese)));
    }

    static string Shown(IHtmlContent html) => WebUtility.HtmlDecode($"{html}");

    static QueryWord[] Words(string typed) => [.. typed.Split(' ').Select(QueryWord.Of)];
}
