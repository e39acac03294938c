using CsCheck;

namespace Moderation.Tests;

public class BackoffTests
{
    static readonly Backoff Backoff = new();

    [Theory]
    [InlineData(1, 20)]
    [InlineData(2, 40)]
    [InlineData(5, 320)]
    [InlineData(6, 360)]
    [InlineData(int.MaxValue, 360)]
    public void Pauses_double_up_to_six_hours(int failures, double minutes) =>
        Assert.Equal(minutes, Backoff.Pause(failures, null, chance: 0.5).TotalMinutes, 3);

    [Fact]
    public void Chance_moves_a_pause_by_a_fifth_at_most() =>
        Gen.Select(Gen.Int[0, 100], Gen.Double[0, 0.9999]).Sample((failures, chance) =>
        {
            var ratio = Backoff.Pause(failures, null, chance) / Backoff.Pause(failures, null, 0.5);
            return ratio is >= 0.7999 and <= 1.2001;
        });

    [Fact]
    public void A_service_is_never_asked_before_it_wants() =>
        Gen.Select(Gen.Int[1, 20], Gen.Int[1, 86_400], Gen.Double[0, 0.9999]).Sample((failures, seconds, chance) =>
            Backoff.Pause(failures, TimeSpan.FromSeconds(seconds), chance) >= TimeSpan.FromSeconds(seconds));

    [Fact]
    public void A_service_that_wants_a_year_is_asked_after_a_day() =>
        Assert.Equal(TimeSpan.FromHours(24), Backoff.Pause(1, TimeSpan.FromDays(365), 0.5));

    [Fact]
    public void The_first_pause_can_be_set() =>
        Assert.Equal(2, new Backoff(TimeSpan.FromSeconds(1)).Pause(2, null, 0.5).TotalSeconds, 3);
}
