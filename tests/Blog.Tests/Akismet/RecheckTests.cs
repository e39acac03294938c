using System.Net;
using Blog.Accounts;
using Blog.Akismet;
using Blog.Comments;
using Blog.Deliveries;
using Blog.Tests.Comments;
using Fakes;
using Microsoft.EntityFrameworkCore;
using Moderation;
using Moderation.Akismet;

namespace Blog.Tests.Akismet;

public sealed class RecheckTests : AkismetSite
{
    const string Doubtful = "看 https://a.example https://b.example https://c.example https://d.example https://e.example";

    [Fact]
    public async Task A_moderator_has_a_held_comment_checked_again_and_history_says_so()
    {
        var id = await Said(Doubtful);
        Fake.Answer = FakeAnswer.Spam;
        var moderator = await App.SignIn(Roles.Moderator);
        var page = await moderator.Get($"/admin/comments/{id}");
        await moderator.Post(page.Document.QuerySelector("form:has(#ly-recheck)")!.GetAttribute("action")!);

        var comment = await App.Until(id, c => c.Status == CommentStatus.Spam);

        Assert.Equal("recheck_queue", Fake.CallsTo("comment-check")[^1]["recheck_reason"]);
        Assert.Contains(comment.Events, e => e is { Kind: CommentEventKind.SentAgain, By: Roles.Moderator });
        Assert.Contains("应审核者要求再查", await moderator.Read($"/admin/comments/{id}"));
        Assert.DoesNotContain(Fake.Calls, call => call.Name.StartsWith("submit", StringComparison.Ordinal));   // no person called it spam
    }

    [Fact]
    public async Task Ham_does_not_publish_what_a_person_holds()
    {
        var id = await Said("先压着");
        await App.Change(id, comment => comment.Hold("moderator", DateTime.UtcNow));
        await App.Change(id, comment => comment.Recheck("moderator", DateTime.UtcNow));
        Assert.Equal(CommentStatus.Held, (await App.Until(id, c => c.Status != CommentStatus.Checking)).Status);
    }

    [Fact]
    public async Task Only_what_is_held_and_still_known_can_be_asked_about()
    {
        var (published, forgotten) = (await Said("已经发布"), await Said(Doubtful));
        await App.Db(db => db.Comments.Where(c => c.Id == forgotten).ExecuteUpdateAsync(set => set.SetProperty(c => c.Snapshot, (string?)null), Stop));
        var (moderator, calls) = (await App.SignIn(Roles.Moderator), Fake.CallsTo("comment-check").Count);
        foreach (var id in new[] { published, forgotten })
        {
            Assert.Null((await moderator.Get($"/admin/comments/{id}")).Document.QuerySelector("#ly-recheck"));
            Assert.Equal(HttpStatusCode.Found, (await moderator.Post($"/admin/comments/{id}/recheck")).Status);
        }
        Assert.Equal((0, calls), (await App.Db(db => db.Deliveries.CountAsync()), Fake.CallsTo("comment-check").Count));
    }

    [Fact]
    public async Task An_author_cannot_have_anything_checked()
    {
        var id = await Said(Doubtful);
        var author = await App.SignIn(Roles.Author);
        await author.Get("/admin");
        Assert.Equal(HttpStatusCode.Forbidden, (await author.Post($"/admin/comments/{id}/recheck")).Status);
        Assert.Equal(CommentStatus.Held, (await App.Comment(id)).Status);
    }

    [Fact]
    public async Task A_check_whose_question_was_forgotten_goes_to_a_person()
    {
        var id = await Said(Doubtful);
        await App.Db(db => db.Comments.Where(c => c.Id == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Snapshot, (string?)null), Stop));
        await App.Change(id, comment => comment.Recheck("moderator", DateTime.UtcNow));
        var comment = await App.Until(id, c => c.Status == CommentStatus.Held);
        Assert.Contains(comment.Findings, finding => finding.Variant == "Forgotten");
    }

    [Theory, InlineData("Akismet:Key", ""), InlineData("Akismet:Endpoint", "not an address")]
    public async Task A_service_that_is_asked_no_more_leaves_nothing_waiting(string setting, string value)
    {
        Fake.Answer = FakeAnswer.ServerError();
        var id = (await App.Reader.Say(Slug, "钥匙没了")).Id();
        await Worker.StopAsync(Stop);
        await using var next = Site();
        (next.Settings[setting], next.Settings["DataFolder"]) = (value, App.Settings.GetValueOrDefault("DataFolder") ?? Folder);

        var comment = await next.Until(id, c => c.Status == CommentStatus.Held);

        Assert.Contains(comment.Findings, finding => finding.Variant == "Off");
        Assert.Equal(0, await next.Db(db => db.Deliveries.CountAsync()));
    }

    [Theory, InlineData(0, 1, 1), InlineData(120, 1, 120), InlineData(int.MaxValue, 1, 86_400), InlineData(0, 4, 16)]
    public void What_the_service_asks_for_is_obeyed_within_reason(int asked, int attempts, int least)
    {
        var delivery = Taken(attempts);
        var pause = Recheck.PauseAfter(delivery, new(AkismetKind.Provisional) { RetryAfter = TimeSpan.FromSeconds(asked) }, new Backoff(TimeSpan.FromSeconds(2)));
        Assert.InRange(pause.TotalSeconds, least * 0.79, Math.Max(least * 1.21, 20));
    }

    string Folder => ((Blog.Data.DataFolder)App.Services.GetService(typeof(Blog.Data.DataFolder))!).Root;

    static Delivery Taken(int attempts)
    {
        var delivery = new Delivery { Kind = DeliveryKind.AkismetCheck, CreatedAt = DateTime.UtcNow, DueAt = DateTime.UtcNow };
        typeof(Delivery).GetProperty(nameof(Delivery.Attempts))!.SetValue(delivery, attempts);
        return delivery;
    }
}
