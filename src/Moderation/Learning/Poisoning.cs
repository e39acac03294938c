namespace Moderation.Learning;

/// <summary>What is left of a blog's filter after one of three moderators decides the wrong way round.</summary>
/// <param name="own">What is said on the blog, decided by all three.</param>
/// <param name="later">What is said there later, and judged.</param>
/// <param name="seed">Of the order in which it is decided.</param>
public sealed class Poisoning(IReadOnlyList<LabelledComment> own, IReadOnlyList<LabelledComment> later, int seed)
{
    /// <summary>Decisions of two honest moderators, and then of one who turns each around.</summary>
    public const int Honest = 500, Reversed = 1000;

    public Evaluation Before => Judge(Steps(believed: false).Take(Honest));

    public Evaluation After => Judge(Steps(believed: false));

    /// <summary>If everybody were believed: as though nothing had been expected.</summary>
    public Evaluation Believed => Judge(Steps(believed: true));

    Evaluation Judge(IEnumerable<Step> steps)
    {
        var (classifier, standing, trust, at) = (new Classifier(), new Standing(), new Trust(), 0);
        foreach (var step in steps)
        {
            classifier.Follow(step.Expected is null ? step : step with { Expected = classifier.LogOdds(step.Lesson.Example) }, standing, trust);
            if (Course.IsRevision(++at)) classifier = Training.Run(standing.Believed(trust));
        }

        return new(later.Select(comment => (classifier.LogOdds(comment.Example), comment.IsSpam)));
    }

    IEnumerable<Step> Steps(bool believed)
    {
        var order = own.ToArray();
        new Random(seed).Shuffle(order);
        return order.Take(Honest + Reversed).Select((comment, at) => new Step(comment.Id, Lesson(comment.Lesson, at), Expected: believed ? null : 0));
    }

    static Lesson Lesson(Lesson honest, int at) => at < Honest
        ? honest with { By = at % 2 == 0 ? "one" : "two" }
        : honest with { By = "three", Label = honest.Label == Label.Spam ? Label.Ham : Label.Spam };
}
