using Moderation.Learning;

namespace Moderation.Tests.Learning;

public sealed class SnapshotTests : IDisposable
{
    readonly string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public void What_was_saved_comes_back_and_goes_on_learning()
    {
        var classifier = Training.Run(Lessons.All);
        new Snapshot(classifier, Steps: 7, LastId: 9).Save(file);

        var again = Snapshot.Load(file);

        Assert.Equal((7, 9), (again.Steps, again.LastId));
        Assert.Equal(classifier.Score(Lessons.Spam(300).Example), again.Classifier.Score(Lessons.Spam(300).Example));
        Assert.True(again.Classifier.Unlearn(Lessons.All[0].Example, Lessons.All[0].Label));
        Assert.Equal(Lessons.All.Length - 1, again.Classifier.Lessons);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(30)]
    [InlineData(60)]
    [InlineData(-1)]
    public void A_damaged_one_is_known_as_such(int at)
    {
        new Snapshot(Training.Run(Lessons.All)).Save(file);
        var bytes = File.ReadAllBytes(file);
        bytes[at < 0 ? ^1 : at] ^= 1;
        File.WriteAllBytes(file, bytes);

        Assert.Throws<InvalidDataException>(() => Snapshot.Load(file));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(200)]
    public void One_that_was_cut_off_is_known_as_such(int length)
    {
        new Snapshot(Training.Run(Lessons.All)).Save(file);
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..length]);

        Assert.Throws<InvalidDataException>(() => Snapshot.Load(file));
    }

    public void Dispose() => File.Delete(file);
}
