namespace Blog.Tests.Rendering;

public class SoftBreakTests
{
    [Theory]
    [InlineData("第一行\n第二行", "第一行第二行")]
    [InlineData("第一行，\n“第二行”", "第一行，“第二行”")]
    [InlineData("“你好”\n世界", "“你好”世界")]
    [InlineData("**粗体**\n世界", "<strong>粗体</strong>世界")]
    [InlineData("看[这里](/a)\n再走", "看<a href=\"/a\">这里</a>再走")]
    [InlineData("平仮名\nかな", "平仮名かな")]
    [InlineData("𠮷\n𠮷", "𠮷𠮷")]
    [InlineData("用 Linux\n内核", "用 Linux\n内核")]
    [InlineData("内核\nLinux", "内核\nLinux")]
    [InlineData("“Linux”\n内核", "“Linux”\n内核")]
    [InlineData("内核\n2017", "内核\n2017")]
    [InlineData("第一行  \n第二行", "第一行<br>\n第二行")]
    [InlineData("第一行\\\n第二行", "第一行<br>\n第二行")]
    public void Line_breaks_vanish_only_between_wide_characters(string markdown, string html) =>
        Assert.Equal($"<p>{html}</p>", Rendered.Chinese(markdown));

    [Fact]
    public void A_footnote_number_does_not_keep_a_break() =>
        Assert.Contains("</a>再来", Rendered.Chinese("完了[^1]\n再来\n\n[^1]: 注"));

    [Fact]
    public void Commenters_keep_every_break() =>
        Assert.Equal("<p>第一行<br>\n第二行</p>", Rendered.Comment("第一行\n第二行"));
}
