using System.Net;
using AngleSharp.Html.Dom;
using Blog.Accounts;
using Blog.Comments;
using Blog.Data;
using Blog.Localization;
using Blog.Mail;
using Blog.ReviewQueue;
using Blog.Tests.Comments;
using Blog.Tests.ReviewQueue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Mail;

/// <summary>The links in letters, walked by somebody who is not signed in.</summary>
public class LinkedDecisionTests(MailApp app) : IClassFixture<MailApp>
{
    [Theory, InlineData("zh", 0, CommentStatus.Published, "通过"), InlineData("en", 0, CommentStatus.Published, "Approve"), InlineData("en", 1, CommentStatus.Spam, "Spam")]
    public async Task A_link_asks_first_and_its_button_decides(string language, int link, CommentStatus to, string button)
    {
        var (id, email) = await Told(language);
        var address = (await app.Letter(email)).Decisions[link];

        for (var scanner = 0; scanner < 3; scanner++) await app.Reader.Get(address);
        await app.Reader.Client.SendAsync(new(HttpMethod.Head, address), TestContext.Current.CancellationToken);
        Assert.Equal(CommentStatus.Held, await app.StatusOf(id));

        var page = await app.Reader.Get(address);
        Assert.Equal(button, page.Document.QuerySelector("form.form button")!.TextContent.Trim());
        Assert.Contains("no-store", page.Response.Headers.CacheControl!.ToString());
        Assert.Contains("照片", page.Document.QuerySelector(".words")!.TextContent);
        Assert.NotEmpty(page.Document.QuerySelectorAll(".reasons li"));

        var settled = await Press(page);
        Assert.Equal(to, await app.StatusOf(id));
        Assert.NotNull(settled.Document.QuerySelector(".notice[role=status]"));
        var happened = (await app.Comment(id)).Events.OrderBy(e => e.Id).Last();
        Assert.Equal(Roles.Moderator, happened.By);
        await app.AssertTallies();
    }

    [Fact]
    public async Task A_used_link_says_so_and_offers_only_the_way_back()
    {
        var (id, email) = await Told("en");
        var links = (await app.Letter(email)).Decisions;
        await Press(await app.Reader.Get(links[0]));

        var late = await Post(links[1]);   // the other link of the letter, and the same once more
        await Post(links[0]);
        Assert.Equal(303, (int)late.Status);
        Assert.Equal(CommentStatus.Published, await app.StatusOf(id));
        Assert.Equal(1, await app.Db(db => db.Decisions.CountAsync(d => d.CommentId == id)));

        var settled = await app.Reader.Get(late.Location!);
        Assert.Contains("Moderator", settled.Document.QuerySelector(".notice")!.TextContent);
        Assert.Equal("Undo", settled.Document.QuerySelector("form.form button")!.TextContent);
        await Press(settled);
        Assert.Equal(CommentStatus.Held, await app.StatusOf(id));

        await Press(settled);   // nor does the way back work twice
        await Post(links[0]);
        Assert.Equal(CommentStatus.Held, await app.StatusOf(id));
    }

    [Fact]
    public async Task A_colleagues_decision_ends_the_link()
    {
        var (id, email) = await Told("en");
        var link = (await app.Letter(email)).Decisions[0];
        await (await app.SignIn(Roles.Moderator, "en")).Post($"/admin/comments/{id}/spam-report");

        await Post(link);

        Assert.Equal(CommentStatus.Spam, await app.StatusOf(id));
    }

    [Fact]
    public async Task Who_lost_the_role_decides_no_more()
    {
        var (id, email) = await Told("en");
        var link = (await app.Letter(email)).Decisions[0];
        var person = await app.IdOf(email);
        await app.Db(db => db.UserRoles.Where(role => role.UserId == person).ExecuteDeleteAsync());

        Assert.Equal(HttpStatusCode.Forbidden, (await app.Reader.Get(link)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Post(link)).Status);
        Assert.Equal(CommentStatus.Held, await app.StatusOf(id));
    }

    [Theory, InlineData("zh", "链接无法识别"), InlineData("en", "We do not know this link")]
    public async Task A_forged_link_is_unknown(string language, string words)
    {
        var (id, email) = await Told(language);
        var letter = await app.Letter(email);
        var token = letter.Decisions[0].Split("token=")[1];
        var leaving = letter.Headers["List-Unsubscribe"]!.Split("token=")[1].TrimEnd('>');
        var swapped = token[..^6] + (token[^6] == 'A' ? 'B' : 'A') + token[^5..];

        foreach (var forged in new[] { swapped, leaving, token[..^3], "", "x", "%00", new string('a', 3000) })
        {
            var page = await app.Reader.Get($"/{language}/mail/decision?token={forged}");
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            Assert.Equal(words, page.Document.QuerySelector("h1")!.TextContent);
            Assert.Equal(HttpStatusCode.NotFound, (await Post($"/{language}/mail/decision?token={forged}")).Status);
        }
        Assert.Equal(CommentStatus.Held, await app.StatusOf(id));
    }

    [Fact]
    public async Task An_expired_link_leads_to_signing_in()
    {
        var (id, email) = await Told("en");
        var sealer = app.Services.GetRequiredService<MailLinks>();
        var link = new MailLink(id, Act.Approve, await app.IdOf(email), 0, DateTimeOffset.UtcNow.AddSeconds(-1));
        var address = new Uri(sealer.ToDecide(link, Language.English)).PathAndQuery;

        var page = await app.Reader.Get(address);

        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.NotNull(page.Document.QuerySelector($"main a[href='/admin/comments/{id}']"));
        Assert.Equal(HttpStatusCode.Gone, (await Post(address)).Status);
        Assert.Equal(CommentStatus.Held, await app.StatusOf(id));
    }

    [Fact]
    public async Task A_comment_removed_for_good_is_gone()
    {
        var (id, email) = await Told("en");
        var link = (await app.Letter(email)).Decisions[0];
        await app.Db(db => db.Comments.Where(c => c.Id == id).ExecuteDeleteAsync());
        await app.With<BlogDbContext>(db => db.Tally(CommentStatus.Held, -1, default));
        Assert.Equal(HttpStatusCode.Gone, (await app.Reader.Get(link)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await Post(link)).Status);
    }

    async Task<(long Id, string Email)> Told(string language)
    {
        var email = await app.Moderator(Language.Parse(language, null));
        return (await app.Comment(await app.Post(), "照片很好看，请问用的什么相机？"), email);
    }

    Task<Page> Post(string link) => app.Reader.Post(link.Split('?')[0], ("token", link.Split("token=")[1]));

    async Task<Page> Press(Page page)
    {
        var form = (IHtmlFormElement)page.Document.QuerySelector("form.form")!;
        var answer = await app.Reader.Post(form.GetAttribute("action")!, ("token", form.QuerySelector("input[name=token]")!.GetAttribute("value")!));
        Assert.Equal(303, (int)answer.Status);
        return await app.Reader.Get(answer.Location!);
    }
}
