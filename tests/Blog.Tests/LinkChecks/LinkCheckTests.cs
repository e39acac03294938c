using System.Net;
using System.Net.Sockets;
using Blog.LinkChecks;
using Blog.Localization;
using Blog.Tests.Posts.Writing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.LinkChecks;

public class LinkCheckTests(LinkCheckTests.Wired app) : IClassFixture<LinkCheckTests.Wired>
{
    [Theory]
    [InlineData("https://good.example/", "Fine"), InlineData("https://gone.example/", "Broken"), InlineData("https://headless.example/", "Fine"), InlineData("https://moved.example/", "Moved")]
    [InlineData("https://away.example/", "Fine"), InlineData("https://loop.example/", "Broken"), InlineData("https://robots.example/", "Closed"), InlineData("https://silent.example/", "Silent")]
    [InlineData("https://file.example/", "Forbidden"), InlineData("mailto:lin@example.org", "Unasked")]
    [InlineData("#here", "Fine"), InlineData("#nowhere", "Broken"), InlineData("/zh/posts/nowhere", "Broken"), InlineData("/media/0000000000-1x1.webp", "Broken")]
    public async Task It_is_said_where_a_link_leads(string address, string fate)
    {
        var writer = await app.SignIn();
        var page = await writer.Write("/admin/posts/new", "/links", ("Title", "题"), ("Markdown", $"## here\n\n[链接]({address})"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(fate, page.Document.QuerySelector("[data-link]")!.GetAttribute("data-link"));
        Assert.Contains(address, page.Value("Markdown"));
    }

    [Theory, InlineData("zh", "打不开"), InlineData("en", "leads nowhere")]
    public async Task A_link_within_the_blog_is_looked_up_and_told_in_the_language_of_the_page(string lang, string words)
    {
        var (writer, slug) = (await app.SignIn(), await app.Post("正文。", Language.Chinese, Language.English));
        writer.Client.DefaultRequestHeaders.Add("Accept-Language", lang);
        await writer.Get("/admin/posts/new");
        var page = await writer.Post("/admin/posts/links", ("Language", lang), ("Markdown", $"[a](/{lang}/posts/{slug}) [b](http://localhost/en/posts/{slug}) [c](/zh/pages/{slug})"));
        Assert.Equal(["Broken", "Fine", "Fine"], page.Document.QuerySelectorAll("[data-link]").Select(line => line.GetAttribute("data-link")));
        Assert.Contains(words, page.Document.QuerySelector("[data-link=Broken]")!.TextContent);
    }

    [Fact]
    public async Task A_film_is_asked_for_and_the_picture_it_begins_with_is_looked_up()
    {
        var writer = await app.SignIn();
        var page = await writer.Write("/admin/posts/new", "/links", ("Markdown", "[![机房](/media/0000000000-1x1.webp)](https://gone.example/day.mp4)"));
        Assert.Equal([("Broken", "https://gone.example/day.mp4"), ("Broken", "/media/0000000000-1x1.webp")],
            page.Document.QuerySelectorAll("[data-link]").Select(line => (line.GetAttribute("data-link")!, line.QuerySelector("bdi")!.TextContent)));
    }

    [Fact]
    public async Task Each_address_is_asked_once_and_not_more_than_the_limit()
    {
        var writer = await app.SignIn();
        await writer.Get("/admin/posts/new");
        var many = string.Concat(Enumerable.Range(0, LinkCheck.Most + 5).Select(i => $"[x](https://good.example/{i}) "));
        var page = await writer.Post("/admin/posts/links", ("Markdown", many + many));
        Assert.Equal(LinkCheck.Most, page.Document.QuerySelectorAll("[data-link=Fine]").Length);
        Assert.Equal(5, page.Document.QuerySelectorAll("[data-link=Unasked]").Length);
    }

    /// <summary>Answers as other sites do.</summary>
    public sealed class Wired : BlogApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddHttpClient<OutsideLinks>().ConfigurePrimaryHttpMessageHandler(() => new Others()));
        }
    }

    sealed class Others : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop) => request.RequestUri!.Host.Split('.')[0] switch
        {
            "gone" => Answer(HttpStatusCode.NotFound),
            "headless" => Answer(request.Method == HttpMethod.Head ? HttpStatusCode.MethodNotAllowed : HttpStatusCode.OK),
            "moved" => Answer(HttpStatusCode.MovedPermanently, "https://good.example/new"),
            "away" => Answer(HttpStatusCode.Found, "https://good.example/now"),
            "loop" => Answer(HttpStatusCode.Found, "/again"),
            "file" => Answer(HttpStatusCode.Found, "file:///etc/passwd"),
            "robots" => Answer(HttpStatusCode.Forbidden),
            "silent" => throw new HttpRequestException("no route"),
            _ => Answer(HttpStatusCode.OK),
        };

        static Task<HttpResponseMessage> Answer(HttpStatusCode status, string? location = null)
        {
            var answer = new HttpResponseMessage(status);
            if (location is not null) answer.Headers.Location = new Uri(location, UriKind.RelativeOrAbsolute);
            return Task.FromResult(answer);
        }
    }
}

/// <summary>With the real way out.</summary>
public class LinkSafetyTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Theory, InlineData("127.0.0.1"), InlineData("localhost"), InlineData("[::1]"), InlineData("[::ffff:127.0.0.1]"), InlineData("2130706433"), InlineData("0x7f.1")]
    public async Task Nothing_on_this_machine_is_ever_asked(string host)
    {
        using var secret = new TcpListener(IPAddress.IPv6Any, 0);
        secret.Server.DualMode = true;
        secret.Start();
        var writer = await app.SignIn();
        await writer.Get("/admin/posts/new");

        var page = await writer.Post("/admin/posts/links", ("Markdown", $"[x](http://{host}:{((IPEndPoint)secret.LocalEndpoint).Port}/)"));

        Assert.Matches("Forbidden|Unasked", page.Document.QuerySelector("[data-link]")!.GetAttribute("data-link"));   // not even an address, as it was rendered
        Assert.False(secret.Pending());
    }

    [Fact]
    public async Task A_reader_cannot_have_links_checked() =>
        Assert.NotEqual(HttpStatusCode.OK, (await app.Reader.Post("/admin/posts/links", ("Markdown", "[x](https://example.org)"))).Status);
}
