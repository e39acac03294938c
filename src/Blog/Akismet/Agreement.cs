using Blog.Comments;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Akismet;

/// <summary>How Akismet's verdicts compare with what people decided about the same comments.</summary>
/// <param name="Spam">What Akismet called spam, of the comments that people decided.</param>
/// <param name="FalseAlarms">Ham that Akismet called spam.</param>
/// <param name="Missed">Spam that Akismet called ham.</param>
public sealed record Agreement(int Judged, int Spam, int FalseAlarms, int Missed)
{
    const int Latest = 200, Enough = 10;

    public int Wrong => FalseAlarms + Missed;

    /// <summary>It says the same whatever it is asked, and people disagree: resource key of the sentence.</summary>
    public string? Doubt =>
        Judged < Enough ? null
        : Spam == Judged && FalseAlarms * 3 >= Judged ? "Akismet.Doubt.AlwaysSpam"
        : Spam == 0 && Missed * 3 >= Judged ? "Akismet.Doubt.AlwaysHam"
        : null;

    public static async Task<Agreement> Read(BlogDbContext db, CancellationToken stop)
    {
        var rows = await db.Decisions.Where(d => !d.IsUndo)
            .Join(db.Comments.Where(c => c.RemoteLabel != null), d => d.CommentId, c => c.Id, (d, c) => new { d.Id, Comment = c.Id, Person = d.Label, c.RemoteLabel, c.Status })
            .Where(row => row.Status == (row.Person == DecisionLabel.Spam ? CommentStatus.Spam : CommentStatus.Published))   // else it was taken back
            .OrderByDescending(row => row.Id).Take(Latest).ToListAsync(stop);
        var latest = rows.DistinctBy(row => row.Comment).ToList();
        return new(latest.Count, latest.Count(row => row.RemoteLabel == DecisionLabel.Spam),
            latest.Count(row => row.RemoteLabel == DecisionLabel.Spam && row.Person == DecisionLabel.Ham),
            latest.Count(row => row.RemoteLabel == DecisionLabel.Ham && row.Person == DecisionLabel.Spam));
    }
}
