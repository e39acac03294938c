namespace Moderation.Learning;

/// <summary>How well a new blog is served: what ships, and then its own first decisions, in an order that chance gave.</summary>
/// <param name="own">What is said on the blog; its first decisions are drawn from it.</param>
/// <param name="later">What is said there later, and judged.</param>
public sealed class LearningCurve(IReadOnlyList<LabelledComment> own, IReadOnlyList<LabelledComment> later)
{
    /// <summary>Orders over which is averaged.</summary>
    public const int Seeds = 5;

    /// <returns>The mean of the areas under the curve.</returns>
    public double AucAfter(int decisions) => Enumerable.Range(0, decisions == 0 ? 1 : Seeds).Average(seed => Auc(decisions, new Random(seed)));

    double Auc(int decisions, Random chance)
    {
        var order = own.ToArray();
        chance.Shuffle(order);
        var classifier = Training.Run([.. order.Take(decisions).Select(comment => comment.Lesson)]);
        return new Evaluation(later.Select(comment => (classifier.LogOdds(comment.Example), comment.IsSpam))).Auc;
    }
}
