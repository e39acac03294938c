namespace Moderation.Campaigns;

/// <summary>Nearly the same words came before, under this name or others.</summary>
/// <remarks>
/// Each doubling of the number weighs 0.7, up to 2.5; what was approved of them doesn't count. If a person called some spam, each doubling
/// of those weighs 1 more, up to 4: until then being alike holds, and one decision settles all. Words of an approved comment by somebody else, now with a site: <see cref="Borrowed"/>.
/// </remarks>
public sealed class Alike(CampaignMemory memory) : ISpamCheck
{
    public const double Borrowed = 3.5;

    public string Name => "alike";

    public ValueTask<Finding?> Examine(Submission submission, CancellationToken stop) =>
        new(Sketch.Of(submission.Text) is { } words && memory.Like(words) is { } wave ? Weigh(wave, submission) : null);

    Finding? Weigh(Wave wave, Submission submission)
    {
        var open = Math.Max(0, wave.Count - wave.Good);
        var weight = Evidence.Grow(open, 0.7, 2.5) + Evidence.Grow(wave.Bad, 1, 4);
        if (wave.Bad == 0 && wave.Good > 0 && IsBorrowed(wave, submission)) return new(Name, Borrowed, submission.Author) { Variant = "Borrowed" };

        return open == 0 ? null : new(Name, weight, Evidence.Of(open), Evidence.Of(wave.Since)) { Variant = wave.Bad > 0 ? "Spam" : null };
    }

    static bool IsBorrowed(Wave wave, Submission submission) =>
        submission is { Website.Length: > 0, Original: null } && wave.Author != submission.FoldedAuthor;
}
