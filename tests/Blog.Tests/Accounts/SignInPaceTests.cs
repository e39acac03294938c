using System.Net;

namespace Blog.Tests.Accounts;

public class SignInPaceTests
{
    [Fact]
    public async Task One_address_cannot_try_account_after_account()
    {
        await using var app = new BlogApp { Settings = { ["Accounts:SignInsPerMinute"] = "3" } };
        var visitor = app.Visitor();
        await visitor.Get("/account/sign-in");

        var answers = new List<Page>();
        for (var i = 0; i < 4; i++) answers.Add(await visitor.Post("/account/sign-in", ("Email", $"{i}@example.org"), ("Password", "guess")));

        Assert.All(answers[..3], answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[3].Status);
        Assert.Equal("3@example.org", answers[3].Document.QuerySelector("#Email")!.GetAttribute("value"));
    }
}
