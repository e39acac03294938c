using Blog.Comments;
using Blog.Deliveries;
using Blog.Tests.Comments;
using Fakes;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Akismet;

public sealed class FeedbackTests : AkismetSite
{
    IEnumerable<string> Told => Fake.Calls.Select(call => call.Name).Where(name => name.StartsWith("submit", StringComparison.Ordinal));

    [Fact]
    public async Task What_was_not_sent_yet_is_taken_back_without_a_word()
    {
        var id = await Said("没发出去");
        await Worker.StopAsync(Stop);
        await Spam(id);
        await Undo(id);
        Assert.Equal(0, await App.Db(db => db.Deliveries.CountAsync()));
        await Spam(id);
        Assert.Equal([DeliveryKind.AkismetSpam], await App.Db(db => db.Deliveries.Select(d => d.Kind).ToListAsync()));
    }

    [Fact]
    public async Task What_is_being_sent_is_followed_by_its_opposite()
    {
        var id = await Said("正在发");
        Fake.Script(FakeAnswer.Hang);
        await Spam(id);
        await Until(() => Task.FromResult(Told.Count()), count => count == 1);

        await Undo(id);
        await NothingDue();

        Assert.Equal(["submit-spam", "submit-ham"], Told);
    }

    [Fact]
    public async Task What_may_have_arrived_is_followed_by_its_opposite_too()
    {
        var id = await Said("也许到了");
        Fake.Answer = FakeAnswer.Reset;
        await Spam(id);
        await Until(() => App.Db(db => db.Deliveries.FirstAsync()), delivery => delivery.LastError is not null);

        await Undo(id);
        Fake.Answer = FakeAnswer.Ham;
        await NothingDue();

        Assert.Equal("submit-ham", Told.Last());
    }

    [Fact]
    public async Task Purging_the_spam_loses_no_feedback()
    {
        var id = await Said("要被清掉");
        await Worker.StopAsync(Stop);
        await Spam(id);
        await App.With<Purge>(purge => App.With<Blog.Data.BlogDbContext>(db => purge.Spam(db.Comments.Where(c => c.Id == id), Stop)));
        Assert.False(await App.Db(db => db.Comments.AnyAsync(c => c.Id == id)));

        await Worker.StartAsync(Stop);
        await NothingDue();

        Assert.Equal(Fake.CallsTo("comment-check").Single().Fields, Fake.CallsTo("submit-spam").Single().Fields);
    }

    [Fact]
    public async Task History_tells_what_Akismet_was_told()
    {
        var id = await Said("记在历史里");
        await Spam(id);
        await NothingDue();
        await Undo(id);
        await NothingDue();

        Assert.Equal(["Spam", "Ham"], (await App.Comment(id)).Events.Where(e => e.Kind == CommentEventKind.Reported).Select(e => e.Note));
        var page = (await (await App.SignIn()).Get($"/admin/comments/{id}")).Document;
        Assert.Contains("已告知 Akismet 这是垃圾", page.QuerySelector("[data-event=Reported]")!.TextContent);
    }

    [Fact]
    public async Task Feedback_that_cannot_be_given_is_dropped_after_its_patience_and_history_says_so()
    {
        var id = await Said("说不出去");
        Fake.Answer = FakeAnswer.ServerError();
        await Spam(id);
        await App.Db(db => db.Deliveries.ExecuteUpdateAsync(set => set.SetProperty(d => d.CreatedAt, DateTime.UtcNow.AddDays(-16)), Stop));
        await NothingDue();
        Assert.Contains((await App.Comment(id)).Events, e => e is { Kind: CommentEventKind.Reported, Note: "SpamLost" });
    }
}
