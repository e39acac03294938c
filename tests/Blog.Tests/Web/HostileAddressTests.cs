using System.Net;

namespace Blog.Tests.Web;

public class HostileAddressTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Theory]
    [InlineData("posts/%EF%BF%BE"), InlineData("pages/%EF%BF%BE"), InlineData("tags/%EF%BF%BE"), InlineData("posts/%EF%BF%BE/comments.xml")]
    [InlineData("posts/%ED%A0%80"), InlineData("posts/%25E4%25B8%25AD"), InlineData("posts/%E4%B8%AD"), InlineData("tags/a%CC%81")]
    [InlineData("?page=-1"), InlineData("?page=99999999999"), InlineData("archive?page=2147483647"), InlineData("search?q=a&page=abc")]
    public async Task Where_nothing_stands_the_answer_says_so(string address)
    {
        foreach (var lang in new[] { "zh", "en" })
            Assert.Equal(HttpStatusCode.NotFound, (await app.Reader.Get($"/{lang}/{address}")).Status);
    }

    [Theory, InlineData("%EF%BF%BE"), InlineData("a%EF%BF%BEb"), InlineData("%ED%A0%80"), InlineData("%00"), InlineData("%25_%5B%5C%27"), InlineData("%20%20")]
    public async Task Whatever_is_typed_can_be_searched_for(string words)
    {
        await app.Post();
        Assert.Equal(HttpStatusCode.OK, (await app.Reader.Get($"/zh/search?q={words}")).Status);
    }

    [Theory]
    [InlineData("/zh/tags/%E5%AE%B9%E5%99%A8"), InlineData("/zh/%EF%BF%BE"), InlineData("//elsewhere.example"), InlineData("/%5Celsewhere.example"), InlineData("/a%0d%0ab:c")]
    public async Task A_way_back_that_no_header_can_hold_leads_home(string address)
    {
        var page = await app.Reader.Get($"/language/en?returnUrl={address}");
        Assert.Equal((HttpStatusCode.Redirect, "/en/"), (page.Status, page.Location));
    }

    [Theory]
    [InlineData("/", 302), InlineData("/zh/", 200), InlineData("/zh/feed.xml", 200), InlineData("/sitemap.xml", 200), InlineData("/account/sign-in", 200)]
    [InlineData("/admin/comments", 302), InlineData("/nowhere", 404), InlineData("/healthz", 200), InlineData("/site.css", 200)]
    public async Task What_can_be_read_can_be_asked_for_without_its_body(string address, int status) =>
        Assert.Equal(status, (int)(await Ask(HttpMethod.Head, address)).StatusCode);

    [Theory, InlineData("PUT"), InlineData("DELETE"), InlineData("OPTIONS"), InlineData("PATCH")]
    public async Task Other_methods_are_refused_with_the_headers_of_every_answer(string method)
    {
        foreach (var address in new[] { "/", "/zh/", "/zh/feed.xml", "/healthz", "/account/sign-in", "/admin/comments" })
        {
            var answer = await Ask(new HttpMethod(method), address);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.True(answer.Headers.Contains("Content-Security-Policy") && answer.Headers.Contains("Referrer-Policy"));
        }
    }

    async Task<HttpResponseMessage> Ask(HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        return await app.Visitor().Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
