using Blog.Accounts;

namespace Blog.Tests.Accounts;

public class FailedTriesTests
{
    readonly SetClock clock = new(DateTimeOffset.UnixEpoch);

    [Fact]
    public void Guessing_from_one_address_locks_out_no_other()
    {
        var tries = Exhausted("203.0.113.7 owner");

        Assert.False(tries.Allow("203.0.113.7 owner"));
        Assert.True(tries.Allow("198.51.100.1 owner"));
    }

    [Fact]
    public void The_lock_ends_five_minutes_after_the_last_try_that_counted()
    {
        var tries = Exhausted("a");
        clock.Now += FailedTries.Pause - TimeSpan.FromSeconds(1);
        Assert.False(tries.Allow("a"));

        clock.Now += TimeSpan.FromSeconds(1);

        Assert.True(tries.Allow("a"));
    }

    [Fact]
    public void The_right_password_forgets_the_wrong_ones()
    {
        var tries = Exhausted("a");

        tries.Forget("a");

        Assert.True(tries.Allow("a"));
    }

    [Fact]
    public void Many_tries_at_once_are_not_more_than_five()
    {
        var tries = new FailedTries(clock);

        var allowed = Enumerable.Range(0, 200).AsParallel().Count(_ => tries.Allow("a"));

        Assert.Equal(FailedTries.Most, allowed);
    }

    FailedTries Exhausted(string who)
    {
        var tries = new FailedTries(clock);
        for (var i = 0; i < FailedTries.Most; i++) Assert.True(tries.Allow(who));
        return tries;
    }
}

/// <summary>Shows the time that a test sets.</summary>
sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Now.Ticks;
}
