using System.Net;
using Blog.Accounts;
using Blog.Comments;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.ReviewQueue;

public class DecisionTests(BlogApp app) : IClassFixture<BlogApp>
{
    public static TheoryData<string, CommentStatus, CommentStatus> Decisions => new()
    {
        { "approval", CommentStatus.Held, CommentStatus.Published },
        { "approval", CommentStatus.Checking, CommentStatus.Published },
        { "approval", CommentStatus.Spam, CommentStatus.Published },
        { "hold", CommentStatus.Published, CommentStatus.Held },
        { "spam-report", CommentStatus.Held, CommentStatus.Spam },
        { "spam-report", CommentStatus.Published, CommentStatus.Spam },
        { "deletion", CommentStatus.Held, CommentStatus.Deleted },
        { "deletion", CommentStatus.Spam, CommentStatus.Deleted },
    };

    [Theory, MemberData(nameof(Decisions))]
    public async Task Each_act_changes_the_status_and_its_undo_changes_it_back(string noun, CommentStatus from, CommentStatus to)
    {
        var id = await app.Comment(await app.Post(), status: from);
        var moderator = await app.SignIn(Roles.Moderator, "en");

        var answer = await moderator.Post($"/admin/comments/{id}/{noun}", ("seen", $"{from}"), ("returnUrl", "/admin/comments?status=spam"));
        Assert.Equal("/admin/comments?status=spam", answer.Location);
        Assert.Equal(to, await app.StatusOf(id));
        await app.AssertTallies();

        await moderator.Post($"/admin/comments/{id}/undo", ("seen", $"{to}"));
        Assert.Equal(from, await app.StatusOf(id));
        await app.AssertTallies();
    }

    [Theory, InlineData("en", "marked as spam"), InlineData("zh", "标为垃圾")]
    public async Task The_bar_says_what_was_done_and_offers_a_way_back(string language, string words)
    {
        var id = await app.Comment(await app.Post());
        var moderator = await app.SignIn(Roles.Moderator, language);
        await moderator.Post($"/admin/comments/{id}/spam-report");

        var bar = (await moderator.Get("/admin/comments")).Document.QuerySelector(".undo-bar")!;
        Assert.Contains(words, bar.TextContent);
        Assert.Equal($"/admin/comments/{id}/undo", bar.GetAttribute("action"));
        Assert.NotNull((await moderator.Get("/admin/comments?status=published")).Document.QuerySelector(".undo-bar button"));   // until the next act
    }

    [Theory, InlineData("approval"), InlineData("hold"), InlineData("spam-report"), InlineData("deletion"), InlineData("undo")]
    public async Task Only_moderators_decide(string noun)
    {
        var id = await app.Comment(await app.Post());
        foreach (var role in new[] { null, Roles.Author })
        {
            var visitor = await app.SignIn(role);
            await visitor.Get("/account/sign-in");
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Post($"/admin/comments/{id}/{noun}")).Status);
        }
        Assert.Contains("/account/sign-in", (await app.Reader.Post($"/admin/comments/{id}/{noun}")).Location);
        Assert.Equal(CommentStatus.Held, await app.StatusOf(id));
    }

    [Theory, InlineData("approval"), InlineData("hold"), InlineData("spam-report"), InlineData("deletion"), InlineData("undo")]
    public async Task A_GET_never_decides(string noun)
    {
        var id = await app.Comment(await app.Post());
        var answer = await (await app.SignIn(Roles.Moderator)).Get($"/admin/comments/{id}/{noun}");
        Assert.Contains((int)answer.Status, new[] { 404, 405 });
        Assert.Equal(CommentStatus.Held, await app.StatusOf(id));
    }

    [Fact]
    public async Task A_post_without_token_decides_nothing()
    {
        var id = await app.Comment(await app.Post());
        var moderator = await app.SignIn(Roles.Moderator);
        var answer = await moderator.Client.PostAsync($"/admin/comments/{id}/approval", new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(CommentStatus.Held, await app.StatusOf(id));
    }

    [Fact]
    public async Task What_a_colleague_decided_meanwhile_stands_and_is_told()
    {
        var id = await app.Comment(await app.Post());
        var (first, second) = (await app.SignIn(Roles.Moderator, "en"), await app.SignIn(Roles.Moderator, "en"));
        await first.Post($"/admin/comments/{id}/approval", ("seen", "Held"));

        var answer = await second.Post($"/admin/comments/{id}/spam-report", ("seen", "Held"));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("A colleague has decided", answer.Document.QuerySelector("[role=alert]")!.TextContent);
        Assert.Equal(CommentStatus.Published, await app.StatusOf(id));
    }

    [Fact]
    public async Task The_same_decision_twice_counts_once()
    {
        var id = await app.Comment(await app.Post());
        var moderator = await app.SignIn(Roles.Moderator, "en");
        await moderator.Post($"/admin/comments/{id}/approval", ("seen", "Held"));
        await moderator.Post($"/admin/comments/{id}/approval", ("seen", "Held"));

        Assert.Equal(1, await app.Db(db => db.Decisions.CountAsync(d => d.CommentId == id)));
        await app.AssertTallies();
    }

    [Fact]
    public async Task An_unknown_comment_is_not_found()
    {
        var moderator = await app.SignIn(Roles.Moderator, "en");
        Assert.Equal(HttpStatusCode.NotFound, (await moderator.Post("/admin/comments/987654/approval")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await moderator.Get("/admin/comments/987654")).Status);
    }

    [Fact]
    public async Task A_return_address_elsewhere_is_not_followed()
    {
        var id = await app.Comment(await app.Post());
        var answer = await (await app.SignIn(Roles.Moderator, "en")).Post($"/admin/comments/{id}/approval", ("returnUrl", "https://evil.example/"));
        Assert.Equal("/admin/comments", answer.Location);
    }

    [Fact]
    public async Task The_history_names_who_did_what()
    {
        var id = await app.Comment(await app.Post());
        var moderator = await app.SignIn(Roles.Moderator, "en");
        await moderator.Post($"/admin/comments/{id}/approval");
        await moderator.Post($"/admin/comments/{id}/undo");

        var rows = (await moderator.Get($"/admin/comments/{id}")).Document.QuerySelectorAll("tr[data-event]");
        Assert.Equal(["Received", "Approved", "Undone"], rows.Select(row => row.GetAttribute("data-event")));
        Assert.Contains("Moderator", rows[1].TextContent);
        Assert.Contains("the filter", rows[0].TextContent);
    }
}
