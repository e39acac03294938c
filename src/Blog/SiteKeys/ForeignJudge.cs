using Blog.Comments;
using Blog.Data;
using Blog.Learning;
using Moderation;
using Moderation.Akismet.Server;
using Moderation.Checks;
using Moderation.Learning;

namespace Blog.SiteKeys;

/// <summary>Judges another site's comment by the words and what that site has taught. Nothing of it is kept but a count.</summary>
public sealed class ForeignJudge(BlogDbContext db, Learned learned, UsageMeter meter, TimeProvider clock)
{
    public async Task<Reply> Judge(SiteCall call, CancellationToken stop)
    {
        var key = call.Key!;
        if (await UntilNextMonth(key, stop) is { } pause) return Reply.TooMany(pause);

        var reply = call.Comment.Promised ?? Say(await Verdict(key, call.Comment.Submission, stop));
        meter.Count(key, checks: 1, spam: reply.Body == Reply.Spam.Body ? 1 : 0);
        return reply;
    }

    async Task<Verdict> Verdict(SiteKey key, Submission comment, CancellationToken stop) =>
        await db.Decisions.LabelOf(key.Id, ForeignWords.Fingerprint(comment), stop) switch
        {
            DecisionLabel.Spam => Moderation.Verdict.Spam,   // the site's own word on the very same comment
            DecisionLabel.Ham => Moderation.Verdict.Publish,
            _ => (await Filter(key.Strictness, await learned.Of(key.Id, stop)).Judge(comment, stop)).Verdict,
        };

    // Neither timing nor trust nor our own lists: of a foreign site's visitors we know nothing, and its owner is not ours.
    static SpamFilter Filter(Strictness strictness, Classifier classifier) => new ModerationSetup(new() { Spam = Least(strictness) })
        .Use(new Honeypot()).Use(new LinkCount()).Use(new ContactHandle()).Use(new AdvertName()).Use(new AddressAsName())
        .Use(new LearnedCheck(() => classifier)).Build();

    static double Least(Strictness strictness)
    {
        var ours = new Thresholds();
        return strictness switch { Strictness.Lenient => ours.Spam, Strictness.Strict => ours.Hold, _ => (ours.Hold + ours.Spam) / 2 };
    }

    static Reply Say(Verdict verdict) => verdict switch
    {
        Moderation.Verdict.Discard => Reply.Discard,
        Moderation.Verdict.Spam => Reply.Spam,
        _ => Reply.Ham,
    };

    async Task<TimeSpan?> UntilNextMonth(SiteKey key, CancellationToken stop)
    {
        if (key.PerMonth is not { } most) return null;

        var now = clock.GetUtcNow().UtcDateTime;
        var month = now.Date.AddDays(1 - now.Day);
        var days = await meter.Days(key.Id, month, db, stop);
        return days.Sum(day => day.Checks) < most ? null : month.AddMonths(1) - now;
    }
}
