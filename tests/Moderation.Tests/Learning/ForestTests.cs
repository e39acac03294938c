using Moderation.Learning;

namespace Moderation.Tests.Learning;

public class ForestTests
{
    // Spam is what has either trait, but not both: no sum of weights tells that.
    static readonly Sample[] Either = [.. Some(30, 0, 0), .. Some(20, 5, 0), .. Some(15, 0, 5), .. Some(10, 5, 5)];

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(5, 5, false)]
    [InlineData(5, 0, true)]
    [InlineData(0, 5, true)]
    public void What_traits_mean_depends_on_their_company(byte one, byte other, bool spam) =>
        Assert.Equal(spam, Forest.Grow(Either, []).Score([one, other, 7]) > 0);

    [Fact]
    public void Decisions_outweigh_what_was_made_up()
    {
        var made = Either.Select(sample => sample with { Label = Label.Spam, Weight = 1 }).ToArray();

        Assert.True(Forest.Grow([], made).Score([0, 0, 7]) > 1);
        Assert.True(Forest.Grow(Either, made).Score([0, 0, 7]) < -1);
    }

    [Fact]
    public void What_is_taken_back_leaves_no_trace()
    {
        var forest = Forest.Grow(Either, []);
        var before = Bytes(forest);
        var odd = new Sample([5, 5, 7], Label.Spam, Sample.Decided);

        forest.Count(odd, 1);
        Assert.NotEqual(before, Bytes(forest));
        forest.Count(odd, -1);

        Assert.Equal(before, Bytes(forest));
    }

    [Fact]
    public void A_copy_learns_by_itself()
    {
        var forest = Forest.Grow(Either, []);
        var before = forest.Score([0, 0, 7]);

        forest.Copy().Count(new([0, 0, 7], Label.Spam, 1000), 1);

        Assert.Equal(before, forest.Score([0, 0, 7]));
    }

    [Fact]
    public void Many_decisions_make_it_no_larger()
    {
        var chance = new Random(1);
        Sample[] many = [.. Enumerable.Range(0, 5000).Select(n => new Sample([.. Enumerable.Range(0, 60).Select(_ => (byte)chance.Next(12))], (Label)chance.Next(2), Sample.Decided))];
        var forest = Forest.Grow(many, []);

        Assert.InRange(Bytes(forest).Length, 1, 4_000_000);   // even where nothing can be learned
        Assert.Equal(Bytes(forest), Bytes(Forest.Grow([.. many], [])));
    }

    [Fact]
    public void Without_anything_it_says_nothing() => Assert.Equal((0, 0), (new Forest().Score([1, 2, 3]), Forest.Grow([], []).Score([1, 2, 3])));

    static IEnumerable<Sample> Some(int count, byte one, byte other) =>
        Enumerable.Repeat(new Sample([one, other, 7], one == other ? Label.Ham : Label.Spam, Sample.Decided), count);

    static byte[] Bytes(Forest forest)
    {
        using var stream = new MemoryStream();
        forest.Write(new BinaryWriter(stream));
        return stream.ToArray();
    }
}
