using System.Text;
using Blog.Comments;
using Blog.Localization;

namespace Blog.Tests.Comments;

public class HostileFieldTests(BlogApp app) : IClassFixture<BlogApp>
{
    /// <summary>NUL, a control character, half a pair, bytes of no encoding, what is no character, and a form cut short.</summary>
    static readonly string[] Bytes = ["%00", "%01%1b%7f%c2%85", "%ED%A0%80", "%FF%FE%C3", "%EF%BF%BE", "%EF%BF%BF", "%F4%8F%BF%BF", "%EF%B7%90", "%EF%BB%BF", "%u0000", "%"];

    public static TheoryData<string, string> Fields()
    {
        var fields = new TheoryData<string, string>();
        foreach (var name in new[] { "Name", "Email", "Website", "Body", "ParentId", "Touched", CommentForm.Honeypot, "preview" })
            foreach (var bytes in Bytes) fields.Add(name, bytes);
        return fields;
    }

    [Theory, MemberData(nameof(Fields))]
    public async Task Bytes_that_are_no_text_break_nothing(string name, string bytes)
    {
        var slug = await app.Post("正文", Language.Chinese, Language.English);
        var page = await Send("en", slug, Form(name, $"a{bytes}b.org/{bytes}"));

        Assert.Contains((int)page.Status, new[] { 200, 303, 422 });
        if ((int)page.Status == 303) Assert.DoesNotContain("\uFFFE", (await app.Comment(page.Id())).Markdown);
        else Assert.NotNull(page.Document.QuerySelector("#comment-form"));
    }

    [Theory]
    [InlineData("http://\uFEFF"), InlineData("http://a\uFFFDb.org"), InlineData("http://[")]
    public async Task A_host_that_cannot_be_one_is_told_beside_its_field(string site)
    {
        var page = await app.Reader.Say(await app.Post(), "有网站", "zh", ("Website", site));
        Assert.Equal(["Website"], page.FieldErrors());
    }

    [Theory, InlineData("zh"), InlineData("en")]
    public async Task Words_for_an_address_that_is_no_text_are_given_back(string lang)
    {
        var page = await Send(lang, "%EF%BF%BE", Form("Body", "keep+me"));
        Assert.Equal((404, "keep me"), ((int)page.Status, page.Document.QuerySelector("textarea")!.TextContent.Trim()));
    }

    [Theory, InlineData("zh", "application/json"), InlineData("en", "text/plain")]
    public async Task What_is_no_form_is_refused_with_the_form_to_write_in(string lang, string type)
    {
        var page = await Send(lang, await app.Post("正文", Language.Chinese, Language.English), Form("Body", "hello"), type);
        Assert.Equal(415, (int)page.Status);
        Assert.NotNull(page.Document.QuerySelector("#comment-form .notice, .notice ~ #comment-form"));
    }

    static string Form(string name, string value) =>
        string.Join('&', new[] { ("Name", "Lin"), ("Email", "lin@example.org"), ("Body", "hello") }.Where(each => each.Item1 != name).Append((name, value)).Select(each => $"{each.Item1}={each.Item2}"));

    async Task<Page> Send(string lang, string slug, string form, string type = "application/x-www-form-urlencoded")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/{lang}/posts/{slug}/comments")
        {
            Content = new StringContent(form, Encoding.ASCII, type), Headers = { { "Origin", "http://localhost" } },
        };
        return await Page.From(await app.Visitor().Client.SendAsync(request, TestContext.Current.CancellationToken));
    }
}
