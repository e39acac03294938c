using System.Net;
using Blog.Accounts;
using Blog.Comments;
using Blog.Data;
using Blog.Learning;
using Blog.Localization;
using Blog.Nodes;
using Blog.Tests.Comments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Nodes;

public class TwoNodesTests : IClassFixture<TwoNodes>
{
    readonly TwoNodes nodes;

    public TwoNodesTests(TwoNodes nodes) => (this.nodes = nodes).SkipUnlessThere();

    BlogApp A => nodes.A;

    BlogApp B => nodes.B;

    [Fact]
    public async Task What_is_published_on_one_is_listed_by_the_other()
    {
        await B.Reader.Read("/zh/");
        var slug = await A.Post();
        await Wait.Until(async () => (await B.Reader.Read("/zh/")).Contains(slug), "The other node's list stayed old.");
    }

    [Fact]
    public async Task A_comment_approved_on_one_is_read_on_the_other_and_goes_with_the_undo()
    {
        var slug = await A.Post();
        var id = await A.Comment(slug, "隔壁也看得到");
        var moderator = await A.SignIn(Roles.Moderator);
        await moderator.Get("/admin/comments");
        Assert.DoesNotContain("隔壁也看得到", await B.Reader.Read($"/zh/posts/{slug}"));

        await moderator.Post($"/admin/comments/{id}/approval");
        await Wait.Until(async () => (await B.Reader.Read($"/zh/posts/{slug}")).Contains("隔壁也看得到"), "The other node's page stayed old.");

        await moderator.Post($"/admin/comments/{id}/undo");
        await Wait.Until(async () => !(await B.Reader.Read($"/zh/posts/{slug}")).Contains("隔壁也看得到"), "The other node's page stayed old.");
    }

    [Fact]
    public async Task A_decision_on_one_is_what_the_other_judges_by()
    {
        var (slug, before) = (await A.Post(), LogOdds(B));
        await A.Change(await A.Comment(slug, "代开发票加微信"), comment => comment.ReportSpam("moderator", DateTime.UtcNow));
        Assert.NotEqual(before, LogOdds(A));

        await Wait.Until(async () =>
        {
            await B.Services.GetRequiredService<Learned>().Blog.CatchUpNowAndThen(TestContext.Current.CancellationToken);   // as before each check
            return LogOdds(B) == LogOdds(A);
        }, "The other node judges as before.");
    }

    [Fact]
    public async Task A_rule_and_a_setting_of_one_hold_on_the_other()
    {
        var owner = await A.SignIn();
        await owner.Get("/admin/settings/rules");
        await owner.Post("/admin/settings/rules", ("Kind", "Word"), ("Value", "木樨地"), ("Allow", "false"));
        await Wait.Until(() => Task.FromResult(Rules(B).Contains("木樨地")), "The other node didn't hear of the rule.");

        await A.Set(settings => settings with { NameRequired = false });
        await Wait.Until(() => Task.FromResult(!B.Services.GetRequiredService<Blog.Settings.BlogSettings>().Comments.NameRequired), "The other node didn't hear of the setting.");
        await A.Set(settings => settings with { NameRequired = true });
    }

    [Fact]
    public async Task Who_signed_in_on_one_is_known_to_the_other_and_signed_out_on_both()
    {
        var (email, there) = ($"{Guid.NewGuid():N}@example.org", A.Visitor());
        await A.AddUser(email, Roles.Moderator);
        await there.Get("/account/sign-in");
        var answer = await there.Post("/account/sign-in", ("Email", email), ("Password", BlogApp.Password));
        var cookie = answer.Response.Headers.GetValues("Set-Cookie").Single(line => line.StartsWith("session=", StringComparison.Ordinal)).Split(';')[0];

        Assert.Equal(HttpStatusCode.OK, (await Ask(B, cookie)).StatusCode);
        await there.Get("/admin");
        await there.Post("/account/sign-out");
        Assert.Equal(HttpStatusCode.Redirect, (await Ask(B, cookie)).StatusCode);
    }

    [Fact]
    public async Task A_receipt_of_one_opens_on_the_other()
    {
        var receipt = (await A.Reader.Say(await A.Post(), "收据在哪都能看", "zh", ("Email", "receipt@example.org"))).Location!;
        Assert.Contains("收据在哪都能看", await B.Reader.Read(receipt.Split('#')[0]));
    }

    [Fact]
    public async Task Who_posts_too_fast_is_slowed_down_whichever_node_is_asked()
    {
        var slug = await A.Post();
        var answers = new List<int>();
        for (var n = 0; n < 6; n++) answers.Add((int)(await (n % 2 == 0 ? A : B).Reader.Say(slug, $"第 {n} 句", "zh", ("Email", "fast@example.org"))).Status);
        Assert.Equal([303, 303, 303, 429, 429, 429], answers);
    }

    [Fact]
    public async Task Wrong_passwords_are_counted_together()
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        var answers = new List<int>();
        for (var n = 0; n <= FailedTries.Most; n++)
        {
            var visitor = (n % 2 == 0 ? A : B).Visitor();
            await visitor.Get("/account/sign-in");
            answers.Add((int)(await visitor.Post("/account/sign-in", ("Email", email), ("Password", "wrong password"))).Status);
        }
        Assert.Equal([422, 422, 422, 422, 422, 429], answers);
    }

    [Fact]
    public async Task Of_two_copies_sent_to_both_at_once_one_is_taken()
    {
        var slug = await A.Post();
        var both = await Task.WhenAll(new[] { A, B }.Select(node => node.Reader.Say(slug, "同一句话", "zh", ("Email", "twice@example.org"))));
        Assert.Equal([303, 409], both.Select(page => (int)page.Status).Order());
    }

    [Fact]
    public async Task A_lease_is_given_to_one_of_many()
    {
        var name = Guid.NewGuid().ToString("N");
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => (n % 2 == 0 ? A : B).Db(db => new Leases(db, TimeProvider.System).Take(name, TimeSpan.FromMinutes(1), default))));
        Assert.Single(taken, pause => pause is null);
        await Wait.Until(async () => await A.Db(db => db.Leases.CountAsync(l => l.Name == "housekeeping")) == 1, "Nobody keeps house.");
    }

    [Fact]
    public async Task Each_node_is_in_the_list()
    {
        await Wait.Until(async () => await A.Db(db => db.Nodes.CountAsync()) == 2, "Somebody said nothing.");
    }

    static double LogOdds(BlogApp node) => node.Services.GetRequiredService<Learned>().Blog.Classifier.LogOdds(new("某人", "", "代开发票加微信"));

    static string Rules(BlogApp node) => string.Join(' ', node.Services.GetRequiredService<CurrentFilter>().Rules.Select(rule => rule.Value));

    static async Task<HttpResponseMessage> Ask(BlogApp node, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/admin") { Headers = { { "Cookie", cookie } } };
        return await node.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false }).SendAsync(request);
    }
}
