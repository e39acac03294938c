namespace Moderation.Learning;

/// <summary>What this blog's own decisions say, with the phrases that counted.</summary>
/// <remarks>
/// Log-odds, stretched so that the classifier's two fixed points fall on the filter's thresholds. Alone it discards nothing, and
/// rejects nothing before <see cref="Practice"/> decisions.
/// </remarks>
/// <param name="current">Asked for each comment, because a classifier made anew takes the place of the old one.</param>
public sealed class LearnedCheck(Func<Classifier> current) : ISpamCheck
{
    public LearnedCheck(Classifier classifier) : this(() => classifier)
    {
    }

    /// <summary>Decisions before the classifier alone may call something spam.</summary>
    public const int Practice = 50;

    public const double Least = -3, Most = 9;

    /// <summary>Before that: it may hold alone, but what others find, Akismet among them, it can hardly outweigh.</summary>
    public const double LeastInPractice = -1, MostInPractice = 3;

    /// <summary>Log-odds of spam at which a comment is held, and called spam. Chosen once, on comments that were not learned from.</summary>
    public const double Hold = 0.45, Spam = 5.1;

    const double Telling = 0.3, Strong = 4;

    static readonly Thresholds Thresholds = new();

    public string Name => "learned";

    public ValueTask<Finding?> Examine(Submission submission, CancellationToken stop) => new(Examine(Example.Of(submission)));

    /// <returns>Null when it knows too little to say anything.</returns>
    public Finding? Examine(Example example)
    {
        var classifier = current();
        var practised = classifier.Lessons >= Practice;
        var weight = Weigh(classifier.LogOdds(example), practised ? Least : LeastInPractice, practised ? Most : MostInPractice);
        if (Math.Abs(weight) < Telling) return null;

        Phrase[] phrases = [.. classifier.Explain(example).Where(phrase => phrase.Weight > 0 == weight > 0)];
        var how = !practised ? "New" : weight >= Strong ? "Strong" : "";
        var what = phrases.Length == 0 ? "Shape" : weight < 0 ? "" : phrases[0].Field.ToString();
        var field = phrases.Where(phrase => weight < 0 || phrase.Field == phrases[0].Field);
        return new(Name, weight, string.Join(" · ", field.Select(phrase => phrase.Words))) { Variant = how + (weight < 0 ? "Ham" : "") + what, Advisory = !practised };
    }

    static double Weigh(double logOdds, double least, double most)
    {
        var stretched = Thresholds.Hold + (logOdds - Hold) * (Thresholds.Spam - Thresholds.Hold) / (Spam - Hold);
        return Math.Clamp(stretched, least, most);
    }
}
