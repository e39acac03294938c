using Blog.Comments;
using Moderation.Learning;

namespace Blog.Learning;

/// <summary>A classifier and how far into the record of decisions it has been taught.</summary>
/// <param name="SiteKey">Whose decisions: null for this blog's.</param>
/// <param name="Steps">How many of them.</param>
/// <param name="LastId">The newest of them.</param>
/// <param name="Recent">Those among the last <see cref="Overlap"/> ids.</param>
/// <param name="Trust">Who among the moderators is believed.</param>
public sealed record Pupil(long? SiteKey, Classifier Classifier, int Steps, long LastId, IReadOnlySet<long> Recent, Trust Trust)
{
    /// <summary>Ids are given before they are committed: a lower one may come into sight after a higher one, of another node.</summary>
    public const long Overlap = 100;

    public static Pupil New(long? siteKey, IReadOnlyList<Decision> record)
    {
        var trust = new Trust();
        foreach (var decision in record) trust.Note(decision.Step);
        return new Pupil(siteKey, Course.Run([.. record.Select(decision => decision.Step)]), 0, 0, new HashSet<long>(), trust).Past(record);
    }

    /// <param name="earlier">Decisions about the same comments, in their order.</param>
    /// <returns>Itself, further on. The classifier is the same one.</returns>
    public Pupil Follow(IReadOnlyList<Decision> earlier, IReadOnlyList<Decision> record)
    {
        var standing = new Standing();
        foreach (var decision in earlier) standing.Take(decision.Step);
        foreach (var decision in record) Classifier.Follow(decision.Step, standing, Trust);
        return Past(record);
    }

    /// <summary>Whether a revision falls due before it has been taught so many.</summary>
    public bool IsRevisedBy(int steps) => Enumerable.Range(Steps + 1, steps - Steps).Any(Course.IsRevision);

    Pupil Past(IReadOnlyList<Decision> record)
    {
        var last = Math.Max(LastId, record.Count == 0 ? 0 : record[^1].Id);
        var recent = Recent.Concat(record.Select(decision => decision.Id)).Where(id => id > last - Overlap).ToHashSet();
        return this with { Steps = Steps + record.Count, LastId = last, Recent = recent };
    }
}
