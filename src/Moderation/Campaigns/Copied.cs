namespace Moderation.Campaigns;

/// <summary>Word for word what another person said here before, and was published: Chinese blog spam hides so behind its name and site.</summary>
/// <remarks>Strong with a site, weak without; the shorter the words, the more likely two people say them by chance.</remarks>
public sealed class Copied : ISpamCheck
{
    public const double WithSite = 4, Without = 1.5;

    const double Telling = 8; // grams from which words are nobody's by chance

    public string Name => "copied";

    public ValueTask<Finding?> Examine(Submission submission, CancellationToken stop)
    {
        if (submission.Original is not { } original) return new((Finding?)null);

        var telling = Math.Min(1, (Sketch.Of(submission.Text)?.Grams ?? 1) / Telling);
        var weight = telling * (submission.Website.Length > 0 ? WithSite : Without);
        return new(new Finding(Name, weight, original.Author, Evidence.Of(original.At)));
    }
}
