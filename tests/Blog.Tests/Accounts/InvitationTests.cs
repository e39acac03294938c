using System.Net;
using Blog.Accounts;
using Blog.Audit;
using Blog.Tests.Mail;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Accounts;

public class InvitationTests(MailApp app) : IClassFixture<MailApp>
{
    const string Good = "a sentence of my own", Address = "/admin/people/invitations";

    [Theory, InlineData("zh", "邀请您加入", "审核人"), InlineData("en", "invites you to", "Moderator")]
    public async Task A_letter_brings_somebody_in_with_a_role(string language, string words, string role)
    {
        var (email, link) = await Invited(Roles.Moderator, language);
        var letter = await app.Letter(email);
        Assert.Contains(words, letter.Text);
        Assert.Contains(role, letter.HtmlBody);
        Assert.Contains("http://localhost/account/invitation?token=", letter.Text);

        var guest = app.Visitor();
        Assert.Contains(email, await guest.Read(link));
        Assert.Equal("/account/passkeys?welcome=true", (await guest.Post(link, ("Name", "周以宁"), ("Password", Good))).Location);

        Assert.Equal(HttpStatusCode.OK, (await guest.Get("/admin/comments")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await guest.Get("/admin/settings/site")).Status);
        Assert.True(await app.Db(db => db.AuditEntries.AnyAsync(e => e.Kind == AuditKind.InvitationAccepted && e.About == email)));
    }

    [Fact]
    public async Task A_used_link_opens_nothing_more()
    {
        var (_, link) = await Invited();
        await Join(link);

        var second = app.Visitor();
        Assert.Equal(HttpStatusCode.Gone, (await second.Get(link)).Status);
        await second.Get("/account/sign-in");
        Assert.Equal(HttpStatusCode.Gone, (await second.Post(link, ("Name", "另一个人"), ("Password", Good))).Status);
    }

    [Fact]
    public async Task Of_two_who_use_a_link_at_once_one_gets_in()
    {
        var (email, link) = await Invited();
        Visitor[] both = [app.Visitor(), app.Visitor()];
        foreach (var visitor in both) await visitor.Read(link);

        await Task.WhenAll(both.Select(visitor => visitor.Post(link, ("Name", "甲"), ("Password", Good))));

        Assert.Equal(1, await app.Db(db => db.Users.CountAsync(user => user.Email == email)));
        Assert.Equal(1, await app.Db(db => db.UserRoles.CountAsync(role => db.Users.Any(user => user.Id == role.UserId && user.Email == email))));
    }

    [Fact]
    public async Task An_expired_link_and_a_revoked_one_say_so()
    {
        var (old, expired) = await Invited();
        await app.Db(db => db.Invitations.Where(i => i.Email == old).ExecuteUpdateAsync(set => set.SetProperty(i => i.ExpiresAt, DateTime.UtcNow.AddMinutes(-1))));
        var owner = await app.SignIn();
        var (_, revoked) = await Invited(by: owner);
        var form = (await owner.Get(Address)).Document.QuerySelector("[data-state=Open] form")!.GetAttribute("action")!;
        Assert.Equal(Address, (await owner.Post(form)).Location);

        var (late, called) = (await app.Reader.Get(expired), await app.Reader.Get(revoked));

        Assert.Equal((HttpStatusCode.Gone, "这份邀请已经过期"), (late.Status, late.Document.QuerySelector("h1")!.TextContent));
        Assert.Equal((HttpStatusCode.Gone, "这份邀请已经撤回"), (called.Status, called.Document.QuerySelector("h1")!.TextContent));
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Post(form)).Status);
    }

    [Theory, InlineData(""), InlineData("?token="), InlineData("?token=x")]
    public async Task A_forged_link_opens_nothing(string query) =>
        Assert.Equal(HttpStatusCode.Gone, (await app.Reader.Get($"/account/invitation{query}")).Status);

    [Fact]
    public async Task What_is_wrong_with_a_password_is_said_and_the_link_stays()
    {
        var (_, link) = await Invited();
        var guest = app.Visitor();
        await guest.Get(link);

        var refused = await guest.Post(link, ("Name", "周以宁"), ("Password", "short"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Document.QuerySelector("[data-field-error=Password]"));
        Assert.Equal("周以宁", refused.Document.QuerySelector("#Name")!.GetAttribute("value"));
        await Join(link);
    }

    [Fact]
    public async Task Whoever_has_an_account_signs_in_and_accepts()
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await app.AddUser(email, role: null);
        var (_, link) = await Invited(Roles.Author, to: email);
        var guest = app.Visitor();
        Assert.Null((await guest.Get(link)).Document.QuerySelector("#Password"));
        await guest.Get("/account/sign-in");
        await guest.Post("/account/sign-in", ("Email", email), ("Password", BlogApp.Password));

        await guest.Get(link);
        Assert.Equal(302, (int)(await guest.Post(link)).Status);

        Assert.Contains(await app.Db(db => db.Memberships.ToListAsync()), held => held.Email == email && held.Role == Roles.Author);
    }

    [Fact]
    public async Task Somebody_else_who_is_signed_in_gets_nothing_by_it()
    {
        var (email, link) = await Invited();
        var other = await app.SignIn(role: null);
        await other.Get(link);

        await other.Post(link, ("Name", "冒名"), ("Password", Good));

        Assert.False(await app.Db(db => db.Users.AnyAsync(user => user.Email == email)));
    }

    [Theory, InlineData("no address"), InlineData(""), InlineData("a@b@c"), InlineData("x\0@example.org")]
    public async Task What_is_no_address_is_kept_and_explained(string email)
    {
        var owner = await app.SignIn();
        await owner.Get(Address);
        var page = await owner.Post(Address, ("Email", email), ("Role", Roles.Author), ("Language", "en"));
        Assert.InRange((int)page.Status, 400, 422);
    }

    [Fact]
    public async Task Only_an_owner_invites()
    {
        var moderator = await app.SignIn(Roles.Moderator);
        await moderator.Get("/admin/people/roles");
        Assert.Equal(HttpStatusCode.Forbidden, (await moderator.Post(Address, ("Email", "a@example.org"), ("Role", Roles.Owner), ("Language", "zh"))).Status);
    }

    [Theory, InlineData("zh", "各角色可以做什么"), InlineData("en", "What each role may do")]
    public async Task Whoever_has_a_role_reads_what_roles_may_do(string language, string title)
    {
        var author = await app.SignIn(Roles.Author);
        author.Client.DefaultRequestHeaders.Add("Accept-Language", language);
        var page = await author.Get("/admin/people/roles");
        Assert.Equal(title, page.Document.QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await app.Reader.Get("/admin/people/roles")).Status);
    }

    async Task<(string Email, string Link)> Invited(string role = Roles.Moderator, string language = "zh", string? to = null, Visitor? by = null)
    {
        var email = to ?? $"{Guid.NewGuid():N}@example.org";
        var owner = by ?? await app.SignIn();
        await owner.Get(Address);
        Assert.Equal(Address, (await owner.Post(Address, ("Email", email), ("Role", role), ("Language", language))).Location);
        var line = (await owner.Get(Address)).Document.QuerySelector($"[data-invitation='{email}'][data-state=Open] input[readonly]")!;
        return (email, new Uri(line.GetAttribute("value")!).PathAndQuery);
    }

    async Task Join(string link)
    {
        var guest = app.Visitor();
        await guest.Read(link);
        Assert.Equal(302, (int)(await guest.Post(link, ("Name", "周以宁"), ("Password", Good))).Status);
    }
}
