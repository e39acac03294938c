using System.Net;
using Blog.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Accounts;

public class PeopleTests
{
    [Fact]
    public async Task An_owner_gives_a_role_and_takes_it_away()
    {
        await using var app = new BlogApp();
        var owner = await app.SignIn();
        await app.AddUser("lin@example.org", role: null);
        await owner.Get("/admin/people");

        await owner.Post("/admin/people/grants", ("Email", "lin@example.org"), ("Role", Roles.Moderator));
        Assert.Contains("lin@example.org", await owner.Read("/admin/people"));
        await owner.Post($"/admin/people/{await IdOf(app, "lin@example.org")}/revocations", ("Role", Roles.Moderator));

        Assert.DoesNotContain("lin@example.org", await owner.Read("/admin/people"));
    }

    [Fact]
    public async Task A_role_taken_away_ends_the_sessions_at_once()
    {
        await using var app = new BlogApp();
        var (owner, other) = (await app.SignIn(), await app.SignIn());
        Assert.Equal(HttpStatusCode.OK, (await other.Get("/admin/people")).Status);
        var people = (await owner.Get("/admin/people")).Document.QuerySelectorAll("tr[data-person] form").Select(f => f.GetAttribute("action")!).ToList();
        Assert.Equal(2, people.Count);

        foreach (var form in people) await owner.Post(form, ("Role", Roles.Owner));

        Assert.Equal(1, await app.Db(db => db.CountOwners(default)));
        var answers = new[] { await owner.Get("/admin/people"), await other.Get("/admin/people") };
        Assert.Contains(answers, answer => answer.Status == HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_last_owner_stays()
    {
        await using var app = new BlogApp();
        var owner = await app.SignIn();
        var form = (await owner.Get("/admin/people")).Document.QuerySelector("tr[data-person] form")!.GetAttribute("action")!;

        Assert.Equal(HttpStatusCode.Conflict, (await owner.Post(form, ("Role", Roles.Owner))).Status);

        Assert.Equal(HttpStatusCode.OK, (await owner.Get("/admin/people")).Status);
    }

    [Fact]
    public async Task An_unknown_address_is_kept_and_explained()
    {
        await using var app = new BlogApp();
        var owner = await app.SignIn();
        await owner.Get("/admin/people");

        var answer = await owner.Post("/admin/people/grants", ("Email", "nobody@example.org"), ("Role", Roles.Author));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotNull(answer.Document.QuerySelector("[data-field-error=Email]"));
        Assert.Equal("nobody@example.org", answer.Document.QuerySelector("#Email")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_moderator_gives_no_roles()
    {
        await using var app = new BlogApp();
        await app.AddUser("lin@example.org", role: null);
        var moderator = await app.SignIn(Roles.Moderator);
        await moderator.Get("/zh/");

        var answer = await moderator.Post("/admin/people/grants", ("Email", "lin@example.org"), ("Role", Roles.Owner));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal(0, await app.Db(db => db.CountOwners(default)));
    }

    static Task<string> IdOf(BlogApp app, string email) => app.Db(db => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync());
}
