using Moderation;
using Moderation.Learning;

namespace Blog.ReviewQueue;

/// <summary>What the classifier makes of a comment today, after all that was decided since it came.</summary>
/// <param name="Finding">Null when it has no opinion.</param>
/// <param name="Phrases">What counted, the heaviest first, as shares of that one, or of certainty where there is no opinion: besides phrases, much counts that has no words.</param>
public sealed record Outlook(Finding? Finding, IReadOnlyList<Phrase> Phrases)
{
    const int Most = 6;

    /// <summary>What to say without an opinion: words that count may outweigh each other.</summary>
    public string Silence => Phrases.Count > 0 ? "Queue.Outlook.Even" : "Queue.Outlook.Nothing";

    public static Outlook Of(Example example, Classifier classifier)
    {
        var phrases = classifier.Explain(example, Most);
        var finding = new LearnedCheck(classifier).Examine(example);
        var whole = phrases.Select(phrase => Math.Abs(phrase.Weight)).Append(finding is null ? 1 : 0).Max();
        return new(finding, [.. phrases.Select(phrase => phrase with { Weight = phrase.Weight / whole })]);
    }
}
