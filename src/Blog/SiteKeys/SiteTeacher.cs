using Blog.Comments;
using Blog.Data;
using Blog.Learning;

namespace Blog.SiteKeys;

/// <summary>Takes a site's corrections. What is said twice is learned once; the opposite takes it back.</summary>
public sealed class SiteTeacher(BlogDbContext db, Learned learned, UsageMeter meter, TimeProvider clock)
{
    public async Task Teach(SiteCall call, DecisionLabel label, CancellationToken stop)
    {
        var (key, comment) = (call.Key!, call.Comment.Submission);
        if (ForeignWords.IsEmpty(comment)) return;

        var decision = ForeignWords.About(comment, key, label, clock.GetUtcNow().UtcDateTime);
        if (!await Add(decision, stop)) return;

        await learned.CatchUp(key.Id, stop);
        meter.Count(key, missedSpam: label == DecisionLabel.Spam ? 1 : 0, falsePositives: label == DecisionLabel.Ham ? 1 : 0);
    }

    /// <returns>False when the site has said so before.</returns>
    async Task<bool> Add(Decision decision, CancellationToken stop)
    {
        var isNew = false;
        await db.Write(async () =>
        {
            isNew = await db.Decisions.LabelOf(decision.SiteKeyId!.Value, decision.Fingerprint!, stop) != decision.Label;
            if (!isNew) return;

            db.Add(decision);
            await db.SaveChangesAsync(stop);
        }, stop);
        return isNew;
    }
}
