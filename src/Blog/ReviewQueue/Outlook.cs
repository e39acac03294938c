using Moderation;
using Moderation.Learning;

namespace Blog.ReviewQueue;

/// <summary>What the classifier makes of a comment today, after all that was decided since it came.</summary>
/// <param name="Finding">Null when it has no opinion.</param>
/// <param name="Phrases">What counted, the heaviest first, as shares of that one: besides phrases, much counts that has no words.</param>
public sealed record Outlook(Finding? Finding, IReadOnlyList<Phrase> Phrases)
{
    const int Most = 6;

    public static Outlook Of(Example example, Classifier classifier)
    {
        var phrases = classifier.Explain(example, Most);
        var heaviest = phrases.Select(phrase => Math.Abs(phrase.Weight)).DefaultIfEmpty(1).Max();
        return new(new LearnedCheck(classifier).Examine(example), [.. phrases.Select(phrase => phrase with { Weight = phrase.Weight / heaviest })]);
    }
}
