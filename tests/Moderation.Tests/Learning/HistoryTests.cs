using Moderation.Learning;

namespace Moderation.Tests.Learning;

public class HistoryTests
{
    static readonly Step[] Record = [.. Lessons.All[..100].Select((lesson, at) => new Step($"{at}", lesson))];

    [Fact]
    public void Each_comment_is_judged_before_it_is_learned()
    {
        var first = new History(Record[..1]);

        Assert.Equal(1, first.Figures.Hams);
        Assert.Equal(new LearnedCheck(new Classifier()).Examine(Record[0].Lesson.Example)?.Weight >= 2 ? 1 : 0, first.Share(spam: false, Verdict.Hold));
        Assert.InRange(new History(Record).Figures.Auc, 0.95, 1);
    }

    [Fact]
    public void What_is_decided_again_is_not_judged_again()
    {
        Step[] again = [.. Record, Record[0] with { IsUndo = true }, Record[0]];

        Assert.Equal(new History(Record).Figures.Hams, new History(again).Figures.Hams);
    }

    [Fact]
    public void Without_decisions_there_is_no_figure() => Assert.True(double.IsNaN(new History([]).Share(true, Verdict.Hold)));
}
