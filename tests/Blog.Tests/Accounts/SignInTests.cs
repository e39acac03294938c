using System.Net;
using Blog.Accounts;

namespace Blog.Tests.Accounts;

public class SignInTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Fact]
    public async Task The_right_password_leads_to_the_administration()
    {
        var answer = await Try(await Person(), BlogApp.Password);

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal("/admin", answer.Location);
    }

    [Fact]
    public async Task Whoever_has_no_role_is_led_to_the_blog()
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await app.AddUser(email, role: null);
        Assert.Equal("/", (await Try(email, BlogApp.Password)).Location);
    }

    [Theory]
    [InlineData("en", "The e-mail address or the password is wrong.")]
    [InlineData("zh", "邮箱或密码不对。")]
    public async Task A_wrong_password_says_so_and_keeps_the_address(string language, string message)
    {
        var email = await Person();

        var answer = await Try(email, "wrong", language);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(message, answer.Document.QuerySelector("[role=alert]")!.TextContent);
        Assert.Equal(email, answer.Document.QuerySelector("#Email")!.GetAttribute("value"));
        Assert.Null(answer.Document.QuerySelector("#Password")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("nobody@example.org"), InlineData("not an address"), InlineData("<script>alert(1)</script>")]
    public async Task An_unknown_account_gets_the_same_answer_as_a_wrong_password(string unknown)
    {
        var email = await Person();

        var (wrong, none) = (await Try(email, "wrong"), await Try(unknown, "wrong"));

        Assert.Equal(wrong.Status, none.Status);
        Assert.Equal(Alert(wrong), Alert(none));
    }

    [Theory]
    [InlineData("", "secret"), InlineData("a@example.org", "")]
    public async Task An_empty_field_is_asked_for(string email, string password)
    {
        var answer = await Try(email, password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Enter your e-mail address and your password.", Alert(answer));
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task Five_wrong_passwords_lock_known_and_unknown_accounts_alike(bool known)
    {
        var email = known ? await Person() : $"{Guid.NewGuid():N}@example.org";
        for (var i = 0; i < FailedTries.Most; i++) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Try(email, "wrong")).Status);

        var answer = await Try(email, BlogApp.Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.Contains("Too many tries", Alert(answer));
        Assert.Equal(FailedTries.Pause, answer.Response.Headers.RetryAfter!.Delta);
    }

    [Theory]
    [InlineData("/admin/people?x=1", "/admin/people?x=1")]
    [InlineData("//evil.example", "/admin"), InlineData("https://evil.example/", "/admin"), InlineData(@"/\evil.example", "/admin"), InlineData("javascript:alert(1)", "/admin")]
    public async Task Nobody_is_sent_to_another_site(string returnUrl, string leads)
    {
        var answer = await Try(await Person(), BlogApp.Password, path: $"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");

        Assert.Equal(leads, answer.Location);
    }

    [Fact]
    public async Task Without_a_token_nobody_is_signed_in()
    {
        var visitor = app.Visitor();

        var answer = await visitor.Post("/account/sign-in", ("Email", await Person()), ("Password", BlogApp.Password));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.False(answer.Response.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith("session=")));
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task Only_staying_signed_in_outlives_the_browser(bool stay)
    {
        var visitor = app.Visitor();
        await visitor.Get("/account/sign-in");

        var answer = await visitor.Post("/account/sign-in", ("Email", await Person()), ("Password", BlogApp.Password), ("StaySignedIn", stay ? "true" : "false"));

        var cookie = answer.Response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("session="));
        Assert.Equal(stay, cookie.Contains("expires="));
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
    }

    static string Alert(Page page) => page.Document.QuerySelector("[role=alert]")!.TextContent.Trim();

    async Task<string> Person()
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await app.AddUser(email, Roles.Moderator);
        return email;
    }

    async Task<Page> Try(string email, string password, string language = "en", string path = "/account/sign-in")
    {
        var visitor = app.Visitor();
        visitor.Client.DefaultRequestHeaders.Add("Accept-Language", language);
        await visitor.Get(path);
        return await visitor.Post(path, ("Email", email), ("Password", password));
    }
}
