using Moderation;
using Moderation.Learning;

namespace Blog.ReviewQueue;

/// <summary>What the classifier makes of a comment today, after all that was decided since it came.</summary>
/// <param name="Finding">Null when it has no opinion.</param>
/// <param name="Phrases">What counted, the heaviest first; shares of the whole.</param>
public sealed record Outlook(Finding? Finding, IReadOnlyList<Phrase> Phrases)
{
    const int Most = 6;
    const double LogOdds = 4;   // roughly, of a margin of 1

    public static Outlook Of(Example example, Classifier classifier) =>
        new(new LearnedCheck(classifier).Examine(example), [.. classifier.Explain(example, Most).Select(phrase => phrase with { Weight = phrase.Weight * LogOdds })]);
}
