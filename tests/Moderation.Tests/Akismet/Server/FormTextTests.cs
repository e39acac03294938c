using System.Text;
using Moderation.Akismet.Server;

namespace Moderation.Tests.Akismet.Server;

public class FormTextTests
{
    static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding("gbk")!;
    static readonly Encoding Big5 = CodePagesEncodingProvider.Instance.GetEncoding("big5")!;

    [Theory]
    [InlineData("a=1&b=two+words&c=%E5%86%99", "写")]
    [InlineData("&&a=1&=x&b=two%20words&c=%e5%86%99&", "写")]
    [InlineData("a=&a=1&c=写&b=two+words", "写")]
    public void Fields_are_read_and_the_last_value_counts(string body, string last)
    {
        var form = Parse(body);

        Assert.Equal(("1", "two words", last, ""), (form["a"], form["b"], form["c"], form["d"]));
    }

    [Theory]
    [InlineData("c=100%", "100%")]
    [InlineData("c=%", "%")]
    [InlineData("c=%4", "%4")]
    [InlineData("c=%zz%41", "%zzA")]
    [InlineData("c=%+1", "% 1")]
    [InlineData("c=%FF%FEx", "\uFFFD\uFFFDx")]
    [InlineData("c=a%00b", "a\0b")]
    public void A_bad_escape_stands_for_itself(string body, string expected) => Assert.Equal(expected, Parse(body)["c"]);

    [Theory]
    [InlineData("comment_context=a&comment_context=b")]
    [InlineData("comment_context[]=a&comment_context[]=b")]
    [InlineData("comment_context%5B0%5D=a&comment_context%5B1%5D=b")]
    public void Lists_come_in_three_spellings(string body) => Assert.Equal(["a", "b"], Parse(body + "&comment_contextual=c").All("comment_context"));

    [Fact]
    public void The_charset_of_the_site_counts_when_the_content_type_names_none()
    {
        Assert.Equal("垃圾广告", FormText.Parse(Bytes("blog_charset=GBK", Gbk, "垃圾广告"), null)["c"]);
        Assert.Equal("垃圾廣告", FormText.Parse(Bytes("blog_charset=Big5", Big5, "垃圾廣告"), null)["c"]);
        Assert.Equal("垃圾", FormText.Parse(Bytes("blog_charset=GB2312", Gbk, "垃圾"), "\"gb18030\"")["c"]);
        Assert.Equal("垃圾", FormText.Parse(Bytes("blog_charset=GBK", Encoding.UTF8, "垃圾"), "utf-8")["c"]);
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("klingon")]
    [InlineData("")]
    [InlineData("\uFFFE")]
    public void An_unknown_charset_is_taken_for_UTF8(string charset) =>
        Assert.Equal("写", FormText.Parse(Encoding.UTF8.GetBytes("c=写&blog_charset=" + charset), charset)["c"]);

    [Fact]
    public void Fields_without_end_are_read_up_to_a_bound() =>
        Assert.Empty(Parse(string.Concat(Enumerable.Repeat("x=1&", 100_000)) + "last=1")["last"]);

    static byte[] Bytes(string before, Encoding encoding, string text) =>
        [.. Encoding.ASCII.GetBytes(before + "&c="), .. Encoding.ASCII.GetBytes(string.Concat(encoding.GetBytes(text).Select(b => $"%{b:x2}")))];

    static FormText Parse(string body) => FormText.Parse(Encoding.UTF8.GetBytes(body), null);
}
