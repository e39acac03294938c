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
