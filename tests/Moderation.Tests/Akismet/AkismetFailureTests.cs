using System.Diagnostics;
using Fakes;
using Moderation.Akismet;

namespace Moderation.Tests.Akismet;

public sealed class AkismetFailureTests : AkismetSession
{
    public static TheoryData<string, FakeAnswer> Failures => new()
    {
        { "Server", FakeAnswer.ServerError() },
        { "Server", FakeAnswer.ServerError(503) },
        { "Unreachable", FakeAnswer.Reset },
        { "Unreadable", FakeAnswer.Garbage },
        { "Empty", FakeAnswer.Empty },
        { "TooLong", FakeAnswer.Huge },
        { "TooMany", FakeAnswer.TooManyRequests(90) },
    };

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public async Task Every_failure_is_told_apart_and_is_no_verdict(string reason, FakeAnswer failure)
    {
        Fake.Answer = failure;

        var answer = await CheckOf(A.Comment());

        Assert.Equal((AkismetKind.Unavailable, reason), (answer.Kind, answer.Reason));
    }

    [Fact]
    public async Task A_hang_ends_with_the_budget() => await TimesOut(FakeAnswer.Hang);

    [Fact]
    public async Task A_slow_drip_ends_with_the_budget_too() => await TimesOut(FakeAnswer.SlowDrip);

    [Fact]
    public async Task Too_many_requests_say_how_long_to_wait()
    {
        Fake.Answer = FakeAnswer.TooManyRequests(90);

        Assert.Equal(TimeSpan.FromSeconds(90), (await CheckOf(A.Comment())).RetryAfter);
    }

    [Fact]
    public async Task A_redirect_is_not_followed_with_the_key()
    {
        await using var elsewhere = await FakeAkismet.Start();
        Fake.Answer = FakeAnswer.Redirect(new(elsewhere.Endpoint, "1.1/comment-check"));

        var answer = await CheckOf(A.Comment());

        Assert.Equal("Redirect", answer.Reason);
        Assert.Empty(elsewhere.Calls);
    }

    [Fact]
    public async Task A_service_that_is_gone_is_unreachable()
    {
        await Fake.DisposeAsync();

        Assert.Equal("Unreachable", (await CheckOf(A.Comment())).Reason);
    }

    [Fact]
    public async Task Whoever_stops_a_call_gets_no_answer()
    {
        Fake.Answer = FakeAnswer.Hang;
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Client.Check(AkismetFields.From(A.Comment(), Options), stop.Token));
    }

    async Task TimesOut(FakeAnswer answer)
    {
        Use(Options with { Timeout = TimeSpan.FromMilliseconds(400) });
        Fake.Answer = answer;
        var watch = Stopwatch.StartNew();

        Assert.Equal("Timeout", (await CheckOf(A.Comment())).Reason);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"took {watch.Elapsed}");
    }
}
