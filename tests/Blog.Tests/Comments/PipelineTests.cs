using Blog.Akismet;
using Blog.Comments;
using Blog.Data;
using Blog.Deliveries;
using Blog.Settings;
using Fakes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Comments;

public sealed class PipelineTests : IAsyncLifetime
{
    FakeAkismet akismet = null!;
    BlogApp app = null!;

    public async ValueTask InitializeAsync()
    {
        akismet = await FakeAkismet.Start();
        app = Site();
        await app.Set(settings => settings with { FirstComment = FirstComment.Publish });
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await akismet.DisposeAsync();
    }

    BlogApp Site() => new()
    {
        Settings =
        {
            ["Akismet:Key"] = akismet.Key, ["Akismet:Endpoint"] = akismet.Endpoint.AbsoluteUri,
            ["Akismet:Timeout"] = "00:00:01", ["Akismet:FirstRetry"] = "00:00:00.1",
        },
    };

    [Fact]
    public async Task Ham_leaves_our_own_word_standing()
    {
        var slug = await app.Post();
        var clean = (await app.Reader.Say(slug, "干净的话")).Id();
        var doubtful = (await app.Reader.Say(slug, "看 https://a.example https://b.example https://c.example https://d.example https://e.example")).Id();

        Assert.Equal(CommentStatus.Published, (await app.Until(clean, Settled)).Status);
        Assert.Equal(CommentStatus.Held, (await app.Until(doubtful, Settled)).Status);
    }

    [Fact]
    public async Task Ham_does_not_publish_a_strangers_first_comment()
    {
        await app.Set(settings => settings with { FirstComment = FirstComment.Hold });
        var id = (await app.Reader.Say(await app.Post(), "头一回来")).Id();
        Assert.Equal(CommentStatus.Held, (await app.Until(id, Settled)).Status);
    }

    [Theory]
    [InlineData(SpamTreatment.HoldAll, CommentStatus.Held, false)]
    [InlineData(SpamTreatment.MarkSpam, CommentStatus.Spam, false)]
    [InlineData(SpamTreatment.DiscardWorst, CommentStatus.Spam, true)]
    public async Task Blatant_spam_is_discarded_and_counted_only_if_the_owner_says_so(SpamTreatment strictness, CommentStatus status, bool discarded)
    {
        await app.SetVerdicts(verdicts => verdicts with { Strictness = strictness });
        akismet.Answer = FakeAnswer.Discard;
        var comment = await app.Until((await app.Reader.Say(await app.Post(), "买买买")).Id(), Settled);
        Assert.Equal((status, discarded), (comment.Status, comment.Discarded));
        Assert.Equal(discarded ? 1 : 0, await app.Db(db => db.FilterStates.Select(state => state.Discarded).SingleAsync()));
    }

    [Fact]
    public async Task Spam_is_never_shown_and_its_author_is_told_the_truth()
    {
        akismet.Answer = FakeAnswer.Spam;
        var slug = await app.Post();
        var answer = await app.Reader.Say(slug, "便宜卖表");
        Assert.Equal(CommentStatus.Spam, (await app.Until(answer.Id(), Settled)).Status);
        Assert.DoesNotContain("便宜卖表", await app.Reader.Read($"/zh/posts/{slug}"));
        Assert.NotNull((await app.Reader.Get(answer.Location!)).Document.QuerySelector(".notice.spam"));
    }

    public static TheoryData<string> Failures => ["Invalid", "MissingField", "Suspended", "Garbage", "Empty", "Huge", "Hang", "SlowDrip", "Reset", "Server", "TooMany"];

    static FakeAnswer Failure(string name) => name switch
    {
        "Server" => FakeAnswer.ServerError(),
        "TooMany" => FakeAnswer.TooManyRequests(1),
        _ => (FakeAnswer)typeof(FakeAnswer).GetField(name)!.GetValue(null)!,
    };

    [Theory, MemberData(nameof(Failures))]
    public async Task Without_a_verdict_nothing_is_published_and_the_check_is_made_again(string failure)
    {
        akismet.Answer = Failure(failure);
        var slug = await app.Post();
        var answer = await app.Reader.Say(slug, "碰上故障");
        var waiting = await app.Until(answer.Id(), c => c.Events.Any(e => e.Kind == CommentEventKind.CheckFailed));
        Assert.Equal(CommentStatus.Checking, waiting.Status);
        Assert.Contains(waiting.Findings, finding => finding.Check == "akismet");
        Assert.DoesNotContain("碰上故障", await app.Reader.Read($"/zh/posts/{slug}"));

        akismet.Answer = FakeAnswer.Ham;

        Assert.Equal(CommentStatus.Published, (await app.Until(answer.Id(), Settled)).Status);
        Assert.Equal(0, await app.Db(db => db.Deliveries.CountAsync()));
    }

    [Fact]
    public async Task After_an_outage_spam_is_still_found()
    {
        akismet.Script(FakeAnswer.ServerError());
        akismet.Answer = FakeAnswer.Spam;
        var id = (await app.Reader.Say(await app.Post(), "等会再卖")).Id();
        Assert.Equal(CommentStatus.Spam, (await app.Until(id, Settled)).Status);
        Assert.Equal("retry", akismet.CallsTo("comment-check")[^1]["recheck_reason"]);
    }

    [Fact]
    public async Task A_provisional_answer_is_asked_for_again()
    {
        akismet.Script(FakeAnswer.Provisional(1));
        var id = (await app.Reader.Say(await app.Post(), "先这样")).Id();
        Assert.Equal(CommentStatus.Checking, (await app.Comment(id)).Status);

        Assert.Equal(CommentStatus.Published, (await app.Until(id, Settled)).Status);

        Assert.Equal("recheck", akismet.CallsTo("comment-check")[^1]["recheck_reason"]);
    }

    [Fact]
    public async Task A_persons_decision_beats_a_late_verdict()
    {
        akismet.Answer = FakeAnswer.Hang;
        var id = (await app.Reader.Say(await app.Post(), "人先看到")).Id();
        await app.Approve(id);
        akismet.Answer = FakeAnswer.Spam;

        await Task.Delay(2500, TestContext.Current.CancellationToken);

        Assert.Equal(CommentStatus.Published, (await app.Comment(id)).Status);
        Assert.Equal(0, await app.Db(db => db.Deliveries.CountAsync()));
    }

    [Fact]
    public async Task What_a_stop_interrupted_is_done_by_the_next_start()
    {
        akismet.Answer = FakeAnswer.ServerError();
        var id = (await app.Reader.Say(await app.Post(), "断电了")).Id();
        Assert.Equal(CommentStatus.Checking, (await app.Comment(id)).Status);
        await using var next = Site();
        next.Settings["DataFolder"] = app.Services.GetRequiredService<DataFolder>().Root;
        await app.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<DeliveryWorker>().Single().StopAsync(TestContext.Current.CancellationToken);
        akismet.Answer = FakeAnswer.Ham;

        Assert.Equal(CommentStatus.Published, (await next.Until(id, Settled)).Status);
    }

    [Fact]
    public async Task Nobody_waits_for_an_answer_longer_than_its_patience()
    {
        akismet.Answer = FakeAnswer.ServerError();
        var id = (await app.Reader.Say(await app.Post(), "等太久")).Id();
        await app.Db(db => db.Deliveries.ExecuteUpdateAsync(set => set.SetProperty(d => d.CreatedAt, DateTime.UtcNow - AkismetCourier.Patience - TimeSpan.FromHours(1))));
        Assert.Equal(CommentStatus.Held, (await app.Until(id, Settled)).Status);
    }

    [Fact]
    public async Task Feedback_repeats_what_was_submitted_and_an_undo_sends_the_opposite()
    {
        var id = (await app.Reader.Say(await app.Post(), "错看了")).Id();
        await app.Until(id, Settled);
        await app.Change(id, comment => comment.ReportSpam("moderator", DateTime.UtcNow));
        await Sent("submit-spam");

        await app.Change(id, comment => comment.Undo("moderator", DateTime.UtcNow)!);

        await Sent("submit-ham");
        var check = akismet.CallsTo("comment-check")[0].Fields;
        Assert.Equal(check, akismet.CallsTo("submit-spam")[0].Fields);
        Assert.Equal(check, akismet.CallsTo("submit-ham")[0].Fields);
    }

    [Fact]
    public async Task The_bin_is_no_feedback()
    {
        akismet.Answer = FakeAnswer.Spam;
        var id = (await app.Reader.Say(await app.Post(), "进了回收站")).Id();
        await app.Until(id, Settled);
        await app.Change(id, comment => comment.Delete("moderator", DateTime.UtcNow));
        await app.Change(id, comment => comment.Undo("moderator", DateTime.UtcNow)!);
        Assert.Equal(CommentStatus.Spam, (await app.Comment(id)).Status);
        Assert.Equal(0, await app.Db(db => db.Deliveries.CountAsync()));
        Assert.DoesNotContain(akismet.Calls, call => call.Name.StartsWith("submit", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_spam_report_before_the_check_is_taken_back_whole()
    {
        akismet.Answer = FakeAnswer.ServerError();
        var id = (await app.Reader.Say(await app.Post(), "还没查就报了")).Id();
        await app.Change(id, comment => comment.ReportSpam("moderator", DateTime.UtcNow));
        await app.Change(id, comment => comment.Undo("moderator", DateTime.UtcNow)!);
        akismet.Answer = FakeAnswer.Ham;

        Assert.Equal(CommentStatus.Published, (await app.Until(id, Settled)).Status);
        Assert.DoesNotContain(await app.Db(db => db.Deliveries.Select(d => d.Kind).ToListAsync()), kind => kind == DeliveryKind.AkismetSpam);
    }

    [Fact]
    public async Task The_service_is_told_what_helps_it_and_no_receipt()
    {
        var slug = await app.Post();
        await app.Until((await app.Reader.Say(slug, "完整的话", "zh", ("Nickname", ""), ("Touched", "12.5"))).Id(), Settled);
        var check = akismet.CallsTo("comment-check")[0];
        Assert.Equal(("http://localhost/", $"http://localhost/zh/posts/{slug}", "林晚", "完整的话", "Nickname"),
            (check["blog"], check["permalink"], check["comment_author"], check["comment_content"], check["honeypot_field_name"]));
    }

    [Fact]
    public async Task What_our_own_checks_call_spam_is_not_paid_for()
    {
        var id = (await app.Reader.Say(await app.Post(), "掉进陷阱", "zh", ("Nickname", "bot"))).Id();
        Assert.Equal(CommentStatus.Spam, (await app.Comment(id)).Status);
        Assert.Empty(akismet.CallsTo("comment-check"));
    }

    static bool Settled(Comment comment) => comment.Status != CommentStatus.Checking;

    async Task Sent(string call)
    {
        for (var left = 100; left > 0 && akismet.CallsTo(call).Count == 0; left--) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Single(akismet.CallsTo(call));
    }
}
