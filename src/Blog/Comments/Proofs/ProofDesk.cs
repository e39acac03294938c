using Blog.Akismet;
using Blog.Data;
using Blog.Settings;
using Microsoft.EntityFrameworkCore;
using Moderation;
using Moderation.Akismet;

namespace Blog.Comments.Proofs;

/// <summary>Lets a proof speak for a comment that only doubt holds: never against a rule, a campaign, a flood, Akismet or a person, and only once.</summary>
public sealed class ProofDesk(
    BlogDbContext db, CurrentFilter current, CaptchaInForce captcha, BlogSettings settings, RemoteFilter remote, Aftermath aftermath, TimeProvider clock)
{
    const string FirstComment = "first-comment";

    // Whoever sends the same to many places, or what the owner named, can pay for each copy.
    static readonly string[] NotForSale = ["disallowed", "spam-site", "alike", "copied", "many-names"];

    static readonly Finding Any = new("proof", -3);

    /// <summary>Whoever has the receipt's key; null for everybody else.</summary>
    public async Task<Comment?> Find(long id, string key, CancellationToken stop) =>
        await db.Comments.Include(c => c.Events).FirstOrDefaultAsync(c => c.Id == id, stop) is { } comment && Receipt.Opens(key, comment.ReceiptKey) ? comment : null;

    /// <summary>Null where a proof would change nothing.</summary>
    public ProofOffer? OfferTo(Comment comment)
    {
        if (captcha.Kind == Captcha.None || !IsOpen(comment)) return null;
        var publishes = With(comment, Any).Verdict == Verdict.Publish;
        var doubtful = current.Filter.Weigh(Pardoned(comment)).Verdict != Verdict.Publish;
        return publishes || doubtful && current.Filter.Weigh([.. Pardoned(comment), Any]).Verdict == Verdict.Publish ? new(captcha.Kind, publishes) : null;
    }

    /// <param name="check">The kind of proof, as its sentence is called.</param>
    public async Task<ProofOutcome> Settle(Comment comment, string check, CancellationToken stop)
    {
        if (comment.Events.Any(e => e.Kind == CommentEventKind.Proved)) return ProofOutcome.Replayed;
        if (!IsOpen(comment)) return ProofOutcome.Good;   // somebody was faster: their word stands
        var judgement = With(comment, new(check, Any.Weight));
        var status = judgement.Verdict == Verdict.Publish ? CommentStatus.Published : CommentStatus.Held;
        try
        {
            await aftermath.Save(comment.Judge(CommentEventKind.Proved, status, judgement, clock.GetUtcNow().UtcDateTime), stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // A person has decided meanwhile, and their word stands.
        }
        return ProofOutcome.Good;
    }

    bool IsOpen(Comment comment) => comment.Status == CommentStatus.Held
        && !comment.Events.Any(e => e.Kind == CommentEventKind.Proved || e.By is not null && e.Kind != CommentEventKind.SentAgain)
        && IsCleared(comment.Findings)
        && comment.Findings.All(finding => !NotForSale.Contains(finding.Check) && (!finding.Holds || finding.Check == FirstComment));

    // Where Akismet is asked, it must have seen nothing wrong; what it said before it was turned off counts as well.
    bool IsCleared(IReadOnlyList<Finding> findings) =>
        findings.FirstOrDefault(finding => finding.Check == AkismetFinding.Check) is { } said ? said.Variant == "Ham" : !remote.IsOn;

    Judgement With(Comment comment, Finding proof) =>
        current.Filter.Weigh([.. settings.Verdicts.ProofWelcomes ? Pardoned(comment) : comment.Findings, proof]);

    static IEnumerable<Finding> Pardoned(Comment comment) =>
        comment.Findings.Select(finding => finding.Check == FirstComment ? finding with { Holds = false } : finding);
}

/// <summary>A proof that somebody may give.</summary>
/// <param name="Publishes">Whether it would be enough; else a person still looks.</param>
public sealed record ProofOffer(Captcha Kind, bool Publishes);
