using Blog.Accounts;

namespace Blog.Tests.Accounts;

public class SecureCookieTests
{
    [Fact]
    public async Task A_site_on_https_prefixes_and_secures_every_cookie()
    {
        await using var app = new BlogApp { Settings = { ["Site:BaseUrl"] = "https://blog.example" } };
        await app.AddUser("lin@example.org", Roles.Owner);
        var visitor = new Visitor(app.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://blog.example") }));
        var page = await visitor.Get("/account/sign-in");

        var answer = await visitor.Post("/account/sign-in", ("Email", "lin@example.org"), ("Password", BlogApp.Password));

        var cookies = new[] { page, answer }.SelectMany(p => p.Response.Headers.GetValues("Set-Cookie")).ToList();
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-session="));
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-form=") && cookie.Contains("samesite=strict"));
        Assert.All(cookies, cookie => Assert.Contains("; secure", cookie));
    }
}
