using Blog.Accounts;

namespace Blog.Tests.Accounts;

public class ExpiredFormTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Theory, InlineData("zh-CN", "这个表单过期了"), InlineData("en", "This form has expired")]
    public async Task A_form_that_was_open_while_somebody_signed_in_comes_back_filled(string language, string title)
    {
        var visitor = await WithStaleToken(language);
        var page = await visitor.Post("/admin/settings/site", ("NameZh", "山海"), ("NameEn", "Hills <&>"), ("PostsPerPage", "7"));

        Assert.Equal((400, title), ((int)page.Status, page.Document.QuerySelector("h1")!.TextContent));
        var fields = page.Document.QuerySelectorAll("#expired-form input").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value")!);
        Assert.Equal(("山海", "Hills <&>"), (fields["NameZh"], fields["NameEn"]));

        using var again = new HttpRequestMessage(HttpMethod.Post, "/admin/settings/site") { Content = new FormUrlEncodedContent(fields) };
        Assert.Equal(302, (int)(await visitor.Client.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Contains("山海", await visitor.Read("/zh/"));
    }

    [Fact]
    public async Task From_another_site_nothing_is_offered_to_be_sent()
    {
        var owner = await app.SignIn();
        using var forged = new HttpRequestMessage(HttpMethod.Post, "/admin/settings/site")
        {
            Content = new FormUrlEncodedContent([new("NameZh", "别人的名字")]), Headers = { { "Origin", "https://elsewhere.example" } },
        };
        var page = await Page.From(await owner.Client.SendAsync(forged, TestContext.Current.CancellationToken));
        Assert.Equal(400, (int)page.Status);
        Assert.DoesNotContain("别人的名字", page.Body);
        Assert.Null(page.Document.QuerySelector("#expired-form"));
    }

    [Fact]
    public async Task No_password_is_written_into_a_page()
    {
        var page = await app.Visitor().Post("/account/sign-in", ("Email", "lin@example.org"), ("Password", "not to be shown"));
        Assert.Contains("lin@example.org", page.Body);
        Assert.DoesNotContain("not to be shown", page.Body);
    }

    [Theory, InlineData("%EF%BF%BE@example.org"), InlineData("%00"), InlineData("%ED%A0%80@example.org")]
    public async Task An_address_that_is_no_text_signs_nobody_in(string email)
    {
        var visitor = app.Visitor();
        await visitor.Get("/account/sign-in");
        var page = await visitor.Post("/account/sign-in", ("Email", Uri.UnescapeDataString(email)), ("Password", "whatever"));
        Assert.InRange((int)page.Status, 400, 422);
    }

    // The token of the page that was open before somebody signed in elsewhere.
    async Task<Visitor> WithStaleToken(string language)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await app.AddUser(email, Roles.Owner);
        var visitor = app.Visitor();
        visitor.Client.DefaultRequestHeaders.Add("Accept-Language", language);
        await visitor.Get("/account/sign-in");
        Assert.Equal(302, (int)(await visitor.Post("/account/sign-in", ("Email", email), ("Password", BlogApp.Password))).Status);
        return visitor;
    }
}
