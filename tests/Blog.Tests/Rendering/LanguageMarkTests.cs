using System.Text.Encodings.Web;
using Blog.Localization;
using Blog.Rendering;

namespace Blog.Tests.Rendering;

public class LanguageMarkTests
{
    [Theory]
    [InlineData("写得真好", "zh")]
    [InlineData("我们用 Kubernetes 和 Docker", "zh")]
    [InlineData("Well said", "en")]
    [InlineData("The term 原子更新 means that an update happens at once", "en")]
    [InlineData("见 https://e.com/a/long/way/to/go", "zh")]
    [InlineData("2017 年 6 月", "zh")]
    [InlineData("👍", "en")]
    [InlineData("", "en")]
    public void A_text_has_the_language_of_most_of_its_words(string text, string language) =>
        Assert.Equal(language, LanguageMarks.Guess(text).Segment);

    [Theory]
    [InlineData("We met 张三 in 北京，again", "We met <span lang=\"zh-Hans\">张三</span> in <span lang=\"zh-Hans\">北京，</span>again")]
    [InlineData("The word “直” and **骨头**", "The word “<span lang=\"zh-Hans\">直</span>” and <span lang=\"zh-Hans\"><strong>骨头</strong></span>")]
    [InlineData("Run `直` now", "Run <code>直</code> now")]
    [InlineData("See [角](/a) and stop", "See <span lang=\"zh-Hans\"><a href=\"/a\">角</a></span> and stop")]
    public void English_pages_mark_every_han_run(string markdown, string html) =>
        Assert.Equal($"<p>{html}</p>", Rendered.English(markdown));

    [Theory]
    [InlineData("我们用 Kubernetes 部署")]
    [InlineData("听 Application Programming Interfaces 的演讲")]
    [InlineData("见 https://e.com/a/b/c-d/e-f/g 吧")]
    [InlineData("|方式|\n|-|\n|Clear Containers|\n|namespace、cgroup|")]
    [InlineData("跑 `git commit --amend now please` 即可")]
    public void Chinese_pages_leave_terms_addresses_and_code_unmarked(string markdown) =>
        Assert.DoesNotContain("lang=", Rendered.Chinese(markdown));

    [Theory]
    [InlineData("我听了 *Much Ado About Blocking* 这一场", "Much Ado About Blocking")]
    [InlineData("他说“we will ship it next week”，然后走了，谁也没有再问", "we will ship it next week")]
    [InlineData("这一场叫 the **very** best of them，人很多，座位不够", "the very best of them")]
    public void Chinese_pages_mark_four_english_words_in_a_row(string markdown, string words)
    {
        var span = Html.Only(Rendered.Chinese(markdown), "span[lang=en]");
        Assert.Equal(words, span.TextContent);
        Assert.Equal("span", span.LocalName);
    }

    [Theory]
    [InlineData("## Getting Started", "h2")]
    [InlineData("> Perfection is reached slowly.", "blockquote")]
    [InlineData("- Operating System Design", "li")]
    [InlineData("A whole paragraph in English.", "p")]
    public void Chinese_pages_mark_whole_english_blocks(string markdown, string block) =>
        Assert.Equal("en", Html.Only(Rendered.Chinese("前文。\n\n" + markdown), block + "[lang]").GetAttribute("lang"));

    [Fact]
    public void A_quotation_in_the_other_language_is_a_page_of_its_own()
    {
        var html = Rendered.English("He wrote:\n\n> 根文件系统只读，升级写进一份新的快照，重启才换过去。而 we take a snapshot before 每次更新。");
        Assert.Equal("zh-Hans", Html.LanguageOf(html, "根文件系统只读"));
        Assert.Equal("en", Html.LanguageOf(html, "we take a snapshot before"));
    }

    [Fact]
    public void Code_blocks_are_never_marked() =>
        Assert.DoesNotContain("lang=", Rendered.English("```\n直接运行 it\n```").Replace("language-", ""));

    [Theory]
    [InlineData("Two Days & Nights in 北京", "en", "Two Days &amp; Nights in <span lang=\"zh-Hans\">北京</span>")]
    [InlineData("在 LinuxCon 的两天", "zh", "在 LinuxCon 的两天")]
    [InlineData("Two Days at LinuxCon", "zh", "<span lang=\"en\">Two Days at LinuxCon</span>")]
    [InlineData("两天", "en", "<span lang=\"zh-Hans\">两天</span>")]
    [InlineData("<b>直</b>", "zh", "&lt;b&gt;直&lt;/b&gt;")]
    public void Titles_carry_their_language_where_they_stand(string title, string page, string html)
    {
        using var text = new StringWriter();
        LanguageMarks.Mark(title, Language.Parse(page, null)).WriteTo(text, HtmlEncoder.Default);
        Assert.Equal(html, text.ToString());
    }

    [Fact]
    public void Comments_are_marked_against_their_own_language() =>
        Assert.Equal("<p>I like <span lang=\"zh-Hans\">银杏</span> very much</p>", Rendered.Comment("I like 银杏 very much"));
}
