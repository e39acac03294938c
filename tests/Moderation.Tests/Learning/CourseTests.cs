using Moderation.Learning;

namespace Moderation.Tests.Learning;

public class CourseTests
{
    static Step Said(int comment, Label label, bool undo = false) => new(
        $"{comment}", new((label == Label.Spam ? Lessons.Spam(comment) : Lessons.Ham(comment)).Example, label), undo);

    [Fact]
    public void The_newest_word_about_a_comment_holds()
    {
        var standing = new Standing();

        Assert.Equal((null, Label.Ham), Labels(standing.Take(Said(1, Label.Ham))));
        Assert.Equal((Label.Ham, Label.Spam), Labels(standing.Take(Said(1, Label.Spam))));
        Assert.Equal((Label.Spam, Label.Ham), Labels(standing.Take(Said(1, Label.Spam, undo: true))));
        Assert.Equal((Label.Ham, null), Labels(standing.Take(Said(1, Label.Ham, undo: true))));
        Assert.Equal((null, null), Labels(standing.Take(Said(1, Label.Ham, undo: true))));
        Assert.Empty(standing.Believed(new()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(19)]
    [InlineData(20)]
    [InlineData(37)]
    [InlineData(90)]
    public void Learned_one_by_one_or_at_once_it_is_the_same(int count)
    {
        Step[] steps = [.. Enumerable.Range(0, count).Select(n => Said(n % 60, n % 2 == 0 ? Label.Ham : Label.Spam, undo: n > 60))];
        var (classifier, standing, trust) = (new Classifier(), new Standing(), new Trust());
        for (var n = 0; n < count; n++)
        {
            if (Course.IsRevision(n + 1))
            {
                standing.Take(steps[n]);
                classifier = Training.Run(standing.Believed(trust));
            }
            else classifier.Follow(steps[n], standing, trust);
        }

        Assert.Equal(ClassifierTests.Bytes(classifier), ClassifierTests.Bytes(Course.Run(steps)));
    }

    static (Label?, Label?) Labels((Lesson? Before, Lesson? After) held) => (held.Before?.Label, held.After?.Label);
}
