using System.Net;
using Blog.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Accounts;

public class SessionTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Fact]
    public async Task Signing_out_ends_a_copied_cookie()
    {
        var (visitor, thief) = await Copied();
        Assert.Equal(HttpStatusCode.OK, (await thief.Get("/admin/people")).Status);   // or the end proves nothing
        await visitor.Get("/admin/people");

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Post("/account/sign-out")).Status);

        Assert.Equal(HttpStatusCode.Redirect, (await thief.Get("/admin/people")).Status);
    }

    [Fact]
    public async Task A_session_ends_after_its_time()
    {
        var (visitor, _) = await Copied();
        await app.Db(db => db.Sessions.ExecuteUpdateAsync(set => set.SetProperty(s => s.ExpiresAt, DateTime.UtcNow.AddMinutes(-1))));

        Assert.StartsWith("/account/sign-in", (await visitor.Get("/admin/people")).Location);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_a_stolen_cookie_on_the_server()
    {
        var (visitor, thief) = await Copied();
        Assert.Equal(HttpStatusCode.OK, (await thief.Get("/admin/people")).Status);
        await visitor.Get("/account/sessions");

        Assert.Equal(302, (int)(await visitor.Post("/account/sessions/deletion", ("others", "false"))).Status);

        Assert.Equal(HttpStatusCode.Redirect, (await thief.Get("/admin/people")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/admin/people")).Status);
    }

    [Fact]
    public async Task One_session_is_ended_from_the_list_and_the_others_at_once()
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await app.AddUser(email, Roles.Moderator);
        var (here, phone, desk) = (await SignIn(email, "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0"), await SignIn(email, "Mozilla/5.0 (iPhone) Safari/600"), await SignIn(email));
        var lines = (await here.Get("/account/sessions")).Document.QuerySelectorAll("[data-session]");
        Assert.Equal(["Firefox, Windows"], lines.Where(line => line.GetAttribute("data-session") == "this").Select(line => line.QuerySelector("strong")!.TextContent));
        var one = lines.Single(line => line.TextContent.Contains("Safari, iPhone")).QuerySelector("form")!.GetAttribute("action")!;

        await here.Post(one);
        Assert.Equal(HttpStatusCode.Redirect, (await phone.Get("/admin/comments")).Status);
        Assert.Equal(HttpStatusCode.OK, (await desk.Get("/admin/comments")).Status);

        await here.Get("/account/sessions");
        await here.Post("/account/sessions/deletion", ("others", "true"));
        Assert.Equal(HttpStatusCode.Redirect, (await desk.Get("/admin/comments")).Status);
        Assert.Equal(HttpStatusCode.OK, (await here.Get("/admin/comments")).Status);
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another()
    {
        var (mine, other) = (await app.SignIn(Roles.Moderator), await app.SignIn(Roles.Moderator));
        var id = await app.Db(db => db.Sessions.OrderByDescending(s => s.CreatedAt).Select(s => s.Id).FirstAsync());
        await mine.Get("/account/sessions");

        await mine.Post($"/account/sessions/{id}/deletion");

        Assert.Equal(HttpStatusCode.OK, (await other.Get("/admin/comments")).Status);
    }

    async Task<Visitor> SignIn(string email, string browser = "curl/8")
    {
        var visitor = app.Visitor();
        visitor.Client.DefaultRequestHeaders.Add("User-Agent", browser);
        await visitor.Get("/account/sign-in");
        Assert.Equal(302, (int)(await visitor.Post("/account/sign-in", ("Email", email), ("Password", BlogApp.Password))).Status);
        return visitor;
    }

    [Fact]
    public void Use_never_stretches_a_session_beyond_ninety_days()
    {
        var start = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var session = new Session { CreatedAt = start };

        session.Keep([], start.AddDays(1));
        Assert.Equal(start.AddDays(15), session.ExpiresAt);
        session.Keep([], start.AddDays(89));
        Assert.Equal(start.AddDays(90), session.ExpiresAt);
    }

    [Fact]
    public async Task Pages_seen_with_the_cookie_are_private()
    {
        var (visitor, _) = await Copied();

        Assert.Equal("no-store, private", (await visitor.Get("/admin/people")).Response.Headers.CacheControl!.ToString());
    }

    async Task<(Visitor Owner, Visitor Thief)> Copied()
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await app.AddUser(email, Roles.Owner);
        var (visitor, thief) = (app.Visitor(), app.Visitor());
        await visitor.Get("/account/sign-in");
        var answer = await visitor.Post("/account/sign-in", ("Email", email), ("Password", BlogApp.Password));
        var cookie = answer.Response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("session="));
        thief.Client.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        return (visitor, thief);
    }
}
