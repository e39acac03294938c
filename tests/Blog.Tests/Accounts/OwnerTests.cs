using System.Net;
using Blog.Accounts;
using Blog.Localization;
using Blog.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Blog.Tests.Accounts;

public class OwnerTests(BlogApp unowned) : IClassFixture<BlogApp>
{
    const string Good = "a sentence of my own";

    [Fact]
    public async Task The_link_makes_one_owner_and_signs_them_in()
    {
        await using var app = new BlogApp();
        var (visitor, link) = (app.Visitor(), Link(app));
        await visitor.Get(link);

        var answer = await visitor.Post(link, Form("first@example.org"));

        Assert.Equal("/admin", answer.Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/admin/people")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await app.Visitor().Get(link)).Status);
    }

    [Fact]
    public async Task Of_two_who_use_the_link_at_once_one_becomes_the_owner()
    {
        await using var app = new BlogApp();
        var link = Link(app);
        Visitor[] both = [app.Visitor(), app.Visitor()];
        foreach (var visitor in both) Assert.Equal(HttpStatusCode.OK, (await visitor.Get(link)).Status);

        var answers = await Task.WhenAll(both.Select((visitor, i) => visitor.Post(link, Form($"{i}@example.org"))));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Gone], answers.Select(a => a.Status).Order());
        Assert.Equal(1, await app.Db(db => db.CountOwners(default)));
        Assert.Equal(1, await app.Db(db => Task.FromResult(db.Users.Count())));
    }

    [Fact]
    public async Task An_old_or_forged_link_opens_nothing()
    {
        var yesterday = Link(unowned, new SetClock(DateTimeOffset.UtcNow - OwnerLink.Life));

        foreach (var link in new[] { yesterday, "/account/owner", "/account/owner?token=x", Link(unowned) + "x" })
            Assert.Equal(HttpStatusCode.Gone, (await unowned.Visitor().Get(link)).Status);
    }

    [Theory]
    [InlineData("", "a@example.org", Good, "Name")]
    [InlineData("Lin", "not an address", Good, "Email")]
    [InlineData("Lin", "two words@example.org", Good, "Email")]
    [InlineData("Lin", "a@example.org", "", "Password")]
    [InlineData("Lin", "a@example.org", "short", "Password")]
    [InlineData("Lin", "a@example.org", "Password123!", "Password")]
    [InlineData("Lin", "a@example.org", "1234567890", "Password")]
    [InlineData("Lin", "a@example.org", "qwertyqwerty", "Password")]
    [InlineData("Lin", "a@example.org", "P@ssw0rd2026", "Password")]
    public async Task What_is_wrong_is_said_beside_its_field(string name, string email, string password, string field)
    {
        var (visitor, link) = (unowned.Visitor(), Link(unowned));
        await visitor.Get(link);

        var answer = await visitor.Post(link, ("Name", name), ("Email", email), ("Password", password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        var errors = answer.Document.QuerySelectorAll("[data-field-error]");
        Assert.Equal(field, Assert.Single(errors).GetAttribute("data-field-error"));
        Assert.Equal(name, answer.Document.QuerySelector("#Name")!.GetAttribute("value") ?? "");
        Assert.Equal(0, await unowned.Db(db => db.CountOwners(default)));
    }

    static (string, string)[] Form(string email) => [("Name", "林"), ("Email", email), ("Password", Good)];

    static string Link(BlogApp app, TimeProvider? clock = null)
    {
        var services = app.Services;
        var link = new OwnerLink(
            services.GetRequiredService<IDataProtectionProvider>(), services.GetRequiredService<SiteAddress>(),
            services.GetRequiredService<IStringLocalizer<Text>>(), clock ?? TimeProvider.System);
        return new Uri(link.Make()).PathAndQuery;
    }
}
