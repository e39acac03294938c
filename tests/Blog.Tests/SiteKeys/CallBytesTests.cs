using System.Text;

namespace Blog.Tests.SiteKeys;

/// <summary>Whatever bytes a client sends, it is understood as far as can be and never gets an error of ours.</summary>
public class CallBytesTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Theory, InlineData("gbk", "代开发票加微信 abc123456"), InlineData("big5", "低價代開發票")]
    public async Task Words_in_the_sites_own_charset_are_understood(string charset, string words)
    {
        var site = await app.Site();
        Assert.Equal("Thanks for making the web a better place.", (await Send("submit-spam", words)).Body);
        Assert.True(await site.IsSpam(("comment_content", words)));   // the same words in UTF-8

        Task<Page> Send(string call, string text)
        {
            var bytes = CodePagesEncodingProvider.Instance.GetEncoding(charset)!.GetBytes(text);
            var escaped = string.Concat(bytes.Select(b => $"%{b:X2}"));
            return site.Send($"/1.1/{call}", Site.Raw($"api_key={site.Key}&blog={Site.Blog}&user_ip=1.2.3.4&blog_charset={charset}&comment_content={escaped}"));
        }
    }

    [Theory]
    [InlineData("comment_content=%ZZ%%%E5%8")]
    [InlineData("comment_content=%FF%FE%00%00")]
    [InlineData("comment_content=%ED%A0%80%ED%B0%80&comment_author=%EF%BF%BE")]
    [InlineData("comment_context[]=a&comment_context[0]=b&comment_context=c&=&&%")]
    [InlineData("user_ip=not-an-address&comment_date_gmt=yesterday")]
    [InlineData("blog_charset=utf-7&comment_content=+AGE-")]
    public async Task Bytes_of_any_kind_get_a_verdict(string body)
    {
        var site = await app.Site();
        foreach (var call in new[] { "comment-check", "submit-spam", "submit-ham" })
        {
            var answer = await site.Send($"/1.1/{call}", Site.Raw($"api_key={site.Key}&blog={Site.Blog}&user_ip=1.2.3.4&{body}"));
            Assert.Equal(200, (int)answer.Status);
            Assert.Contains(answer.Body, new[] { "true", "false", "Thanks for making the web a better place." });
        }
    }

    [Theory, InlineData(null), InlineData("text/plain"), InlineData("charset=utf-8"), InlineData("application/x-www-form-urlencoded; charset=klingon")]
    public async Task The_content_type_does_not_matter(string? type)
    {
        var site = await app.Site();
        var body = Encoding.UTF8.GetBytes($"api_key={site.Key}&blog={Site.Blog}&user_ip=1.2.3.4&comment_author=viagra-test-123");
        Assert.Equal("true", (await site.Send("/1.1/comment-check", Site.Raw(body, type))).Body);
    }

    [Fact]
    public async Task A_form_in_parts_is_read_as_well()
    {
        var site = await app.Site();
        MultipartFormDataContent Form() => new() { { new StringContent(site.Key), "api_key" }, { new StringContent(Site.Blog), "blog" }, { new StringContent("1.2.3.4"), "user_ip" }, { new StringContent("viagra-test-123"), "comment_author" } };
        Assert.Equal("true", (await site.Send("/1.1/comment-check", Form())).Body);

        var broken = Site.Raw(Encoding.UTF8.GetBytes("--x\r\nrubbish"), "multipart/form-data; boundary=y");
        Assert.Equal("invalid", (await site.Send("/1.1/comment-check", broken)).Body);
    }

    [Fact]
    public async Task A_million_letters_are_judged_and_more_than_four_megabytes_are_not_read()
    {
        var site = await app.Site();
        Assert.Equal("false", (await site.Ask("comment-check", ("comment_content", string.Concat(Enumerable.Repeat("春风 ", 100_000))))).Body);
        Assert.Equal("true", (await site.Ask("comment-check", ("comment_author", "viagra-test-123"), ("comment_content", new string('x', 1_000_000)))).Body);

        var answer = await site.Ask("comment-check", ("comment_content", new string('x', 5_000_000)));
        Assert.Equal((200, "Request too large."), ((int)answer.Status, answer.Body));
        Assert.NotEmpty(answer.Help());
    }
}
