using System.Net;

namespace Moderation.Tests;

public class FloodTests
{
    static readonly DateTime Noon = new(2017, 6, 19, 12, 0, 0, DateTimeKind.Utc);
    static readonly IPAddress Home = IPAddress.Parse("203.0.113.7");

    readonly Flood flood = new();

    [Fact]
    public void Three_at_once_pass_and_the_fourth_waits_ten_seconds()
    {
        for (var n = 0; n < 3; n++) Assert.True(Try("a@x.example", Home, Noon));

        Assert.False(flood.Allows("a@x.example", Home, Noon, out var wait));
        Assert.Equal(TimeSpan.FromSeconds(10), wait);
        Assert.True(Try("a@x.example", Home, Noon + wait));
    }

    [Fact]
    public void Ten_pass_in_ten_minutes_however_slowly()
    {
        for (var n = 0; n < 10; n++) Assert.True(Try("a@x.example", Home, Noon.AddSeconds(30 * n)));

        Assert.False(flood.Allows("a@x.example", Home, Noon.AddMinutes(6), out var wait));
        Assert.Equal(TimeSpan.FromMinutes(4), wait);
        Assert.True(Try("a@x.example", Home, Noon.AddMinutes(10)));
    }

    [Fact]
    public void An_author_is_known_at_another_address()
    {
        for (var n = 0; n < 3; n++) Assert.True(Try("a@x.example", IPAddress.Parse($"198.51.100.{n}"), Noon));

        Assert.False(Try(" A@X.example", Home, Noon));
    }

    [Theory]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", true)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:1:ffff::2", true)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:2::1", false)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    public void A_household_counts_as_one_address(string one, string other, bool same)
    {
        for (var n = 0; n < 3; n++) Assert.True(Try("", IPAddress.Parse(one), Noon));

        Assert.Equal(!same, Try("", IPAddress.Parse(other), Noon));
    }

    [Fact]
    public void What_was_refused_does_not_count_against_anybody()
    {
        for (var n = 0; n < 3; n++) Try("busy@x.example", Home, Noon);
        for (var n = 0; n < 9; n++) Assert.False(Try("calm@x.example", Home, Noon));

        Assert.True(Try("calm@x.example", IPAddress.Parse("198.51.100.1"), Noon));
    }

    [Fact]
    public void Without_mail_and_address_nothing_can_be_counted()
    {
        for (var n = 0; n < 50; n++) Assert.True(Try("", null, Noon));
    }

    [Fact]
    public void Many_addresses_do_not_fill_the_memory()
    {
        var small = new Flood(most: 100);
        for (var n = 0; n < 10_000; n++) Assert.True(small.Allows("", new IPAddress(n + 1), Noon, out _));

        Assert.InRange(small.Remembered, 1, 201);
    }

    [Fact]
    public void Many_threads_together_get_no_more_than_one()
    {
        var passed = 0;
        Parallel.For(0, 200, _ => { if (Try("a@x.example", Home, Noon)) Interlocked.Increment(ref passed); });

        Assert.Equal(3, passed);
    }

    bool Try(string author, IPAddress? address, DateTime now) => flood.Allows(author, address, now, out _);
}
