using System.Net;
using Blog.Accounts;

namespace Blog.Tests.Accounts;

public class SignInTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Fact]
    public async Task The_right_password_leads_to_the_administration()
    {
        await app.AddUser("right@example.org", Roles.Owner);
        var visitor = app.Visitor();
        await visitor.Get("/account/sign-in");

        var answer = await visitor.Post("/account/sign-in", ("Email", "right@example.org"), ("Password", BlogApp.Password));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal("/admin", answer.Location);
    }
}
