using Moderation.Learning;

namespace Moderation.Tests.Learning;

public sealed class SnapshotTests : IDisposable
{
    readonly string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    readonly List<Exception> reported = [];

    [Fact]
    public void What_was_saved_comes_back_and_goes_on_learning()
    {
        var classifier = Training.Run(Lessons.All);
        Snapshot.Save(classifier, file);

        var again = Snapshot.Open(file, Never, reported.Add);

        Assert.Equal(classifier.Score(Lessons.Spam(300).Example), again.Score(Lessons.Spam(300).Example));
        Assert.True(again.Unlearn(Lessons.All[0].Example, Lessons.All[0].Label));
        Assert.Equal(Lessons.All.Length - 1, again.Lessons);
        Assert.Empty(reported);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(30)]
    [InlineData(60)]
    [InlineData(-1)]
    public void A_damaged_one_is_made_anew_and_reported(int at)
    {
        Snapshot.Save(Training.Run(Lessons.All), file);
        var bytes = File.ReadAllBytes(file);
        bytes[at < 0 ? ^1 : at] ^= 1;
        File.WriteAllBytes(file, bytes);
        var rebuilt = new Classifier();

        Assert.Same(rebuilt, Snapshot.Open(file, () => rebuilt, reported.Add));
        Assert.Single(reported);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(200)]
    public void One_that_was_cut_off_is_made_anew(int length)
    {
        Snapshot.Save(Training.Run(Lessons.All), file);
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..length]);
        var rebuilt = new Classifier();

        Assert.Same(rebuilt, Snapshot.Open(file, () => rebuilt, reported.Add));
        Assert.Single(reported);
    }

    [Fact]
    public void Without_one_nothing_is_amiss()
    {
        var rebuilt = new Classifier();

        Assert.Same(rebuilt, Snapshot.Open(file, () => rebuilt, reported.Add));
        Assert.Empty(reported);
    }

    public void Dispose() => File.Delete(file);

    static Classifier Never() => throw new InvalidOperationException("The snapshot was sound.");
}
