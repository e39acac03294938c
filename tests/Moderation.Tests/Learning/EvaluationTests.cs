using Moderation.Learning;

namespace Moderation.Tests.Learning;

public class EvaluationTests
{
    static readonly Evaluation Known = new([(0.1, false), (0.2, false), (0.3, true), (0.4, false), (0.4, true), (0.9, true)]);

    [Fact]
    public void The_area_counts_pairs_in_order_and_ties_by_half() => Assert.Equal((2 + 2.5 + 3) / 9, Known.Auc, 12);

    [Theory]
    [InlineData(0, 1 / 3.0)]
    [InlineData(0.34, 1)]
    public void Recall_is_what_scores_above_all_but_that_share_of_ham(double falsePositives, double recall) =>
        Assert.Equal(recall, Known.RecallAt(falsePositives), 12);

    [Fact]
    public void Without_one_of_the_two_there_is_no_figure()
    {
        var hams = new Evaluation([(0.1, false)]);

        Assert.True(double.IsNaN(hams.Auc) && double.IsNaN(hams.RecallAt(0.01)) && double.IsNaN(new Evaluation([]).RecallAt(0.01)));
    }

    [Fact]
    public void The_goals_are_reached_on_the_shared_comments()
    {
        var folder = Shared();
        Assert.SkipWhen(folder is null, "The comments for measuring are not beside the repository.");

        var run = new EvaluationRun(LabelledComment.Read(Path.Combine(folder!, "train.jsonl")), LabelledComment.Read(Path.Combine(folder!, "dev.jsonl")));

        Assert.InRange(run.Of(_ => true).Auc, 0.990, 1);
        Assert.InRange(run.Of(_ => true).RecallAt(0.01), 0.885, 1);
        Assert.InRange(run.Share(spam: false, Verdict.Spam), 0, 0.0015);
        Assert.InRange(run.Share(spam: false, Verdict.Hold), 0, 0.022);
        Assert.InRange(run.Share(spam: true, Verdict.Hold), 0.93, 1);
        Assert.InRange(run.Share(spam: true, Verdict.Spam), 0.6, 1);
    }

    static string? Shared()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (Path.Combine(folder, "shared", "data", "spam") is var found && Directory.Exists(found)) return found;
        return null;
    }
}
