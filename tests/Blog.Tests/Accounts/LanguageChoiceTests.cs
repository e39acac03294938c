using System.Net;
using Blog.Localization;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Accounts;

public class LanguageChoiceTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Fact]
    public async Task A_chosen_language_beats_that_of_the_browser()
    {
        var visitor = app.Visitor();
        visitor.Client.DefaultRequestHeaders.Add("Accept-Language", "zh-CN");
        Assert.Equal("zh-Hans", await LanguageOf(visitor));

        var answer = await visitor.Post("/account/language", ("language", "en"), ("returnUrl", "/account/sign-in"));

        Assert.Equal("/account/sign-in", answer.Location);
        Assert.Equal("en", await LanguageOf(visitor));
    }

    [Theory]
    [InlineData("//evil.example"), InlineData("https://evil.example"), InlineData(@"/\evil.example")]
    public async Task Choosing_a_language_leads_to_no_other_site(string returnUrl)
    {
        var visitor = app.Visitor();
        await visitor.Get("/account/sign-in");

        Assert.Equal("/en/", (await visitor.Post("/account/language", ("language", "en"), ("returnUrl", returnUrl))).Location);
    }

    [Fact]
    public async Task An_unknown_language_is_refused()
    {
        var visitor = app.Visitor();
        await visitor.Get("/account/sign-in");

        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Post("/account/language", ("language", "fr"))).Status);
    }

    [Fact]
    public async Task The_choice_of_a_signed_in_person_is_kept_with_the_account()
    {
        var owner = await app.SignIn();
        await owner.Get("/admin/people");

        await owner.Post("/account/language", ("language", "en"), ("returnUrl", "/admin"));

        Assert.Equal(1, await app.Db(db => db.Users.CountAsync(u => u.Language == Language.English)));
    }

    static async Task<string?> LanguageOf(Visitor visitor) => (await visitor.Get("/account/sign-in")).Document.DocumentElement.GetAttribute("lang");
}
