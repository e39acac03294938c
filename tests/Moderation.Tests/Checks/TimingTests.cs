using CsCheck;
using Moderation.Checks;

namespace Moderation.Tests.Checks;

public class TimingTests
{
    [Fact]
    public void The_faster_the_form_was_sent_the_heavier_it_weighs() =>
        Gen.Double[0, 2.9].Select(Gen.Double[0.01, 2.9]).Sample((seconds, more) =>
            Weight(seconds) > Weight(seconds + more) && Weight(seconds) <= Timing.AtOnce);

    [Theory]
    [InlineData(3)]
    [InlineData(86_400 * 30)]
    public void Taking_time_to_write_is_fine(double seconds) => Assert.Equal(0, Weight(seconds));

    [Fact]
    public async Task A_browser_that_tells_no_time_is_weak_evidence()
    {
        var finding = await A.Found(new Timing(), A.Comment() with { WritingTime = null });

        Assert.Equal("Findings.timing.Absent", finding!.Key);
        Assert.Equal(Timing.Untold, finding.Weight);
    }

    [Fact]
    public async Task A_clock_that_ran_backwards_tells_no_time()
    {
        var finding = await A.Found(new Timing(), A.Comment() with { WritingTime = TimeSpan.FromSeconds(-5) });

        Assert.Equal("Absent", finding!.Variant);
    }

    [Fact]
    public async Task Seconds_are_told_with_an_invariant_point()
    {
        var finding = await A.Found(new Timing(), A.Comment() with { WritingTime = TimeSpan.FromMilliseconds(1_230) });

        Assert.Equal(["1.2"], finding!.Evidence);
    }

    static double Weight(double seconds)
    {
        var comment = A.Comment() with { WritingTime = TimeSpan.FromSeconds(seconds) };
        return new Timing().Examine(comment, default).Result?.Weight ?? 0;
    }
}
