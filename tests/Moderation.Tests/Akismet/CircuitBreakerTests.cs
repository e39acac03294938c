using Fakes;
using Moderation.Akismet;

namespace Moderation.Tests.Akismet;

public sealed class CircuitBreakerTests : AkismetSession
{
    readonly SetClock clock = new();

    [Fact]
    public async Task Five_failures_in_a_row_give_the_service_a_minute_of_rest()
    {
        await Fail(5);

        var answer = await CheckOf(A.Comment());

        Assert.Equal(("Resting", TimeSpan.FromMinutes(1)), (answer.Reason, answer.RetryAfter));
        Assert.Equal(5, Fake.Calls.Count);
    }

    [Fact]
    public async Task An_answer_in_between_starts_the_count_again()
    {
        await Fail(4);
        Assert.Equal(AkismetKind.Ham, (await CheckOf(A.Comment())).Kind);
        await Fail(4);

        Assert.Equal(AkismetKind.Ham, (await CheckOf(A.Comment())).Kind);
    }

    [Fact]
    public async Task After_the_rest_one_good_answer_opens_the_way()
    {
        await Fail(5);
        clock.Now += CircuitBreaker.Rest;

        Assert.Equal(AkismetKind.Ham, (await CheckOf(A.Comment())).Kind);
        Assert.Equal(AkismetKind.Ham, (await CheckOf(A.Comment())).Kind);
    }

    [Fact]
    public async Task After_the_rest_one_failure_closes_it_again()
    {
        await Fail(5);
        clock.Now += CircuitBreaker.Rest;
        Fake.Script(FakeAnswer.ServerError());
        Assert.Equal("Server", (await CheckOf(A.Comment())).Reason);

        Assert.Equal("Resting", (await CheckOf(A.Comment())).Reason);
    }

    [Fact]
    public void After_the_rest_only_one_call_tries()
    {
        var breaker = new CircuitBreaker(clock);
        for (var n = 0; n < CircuitBreaker.Failures; n++) breaker.Report(answered: false);
        clock.Now += CircuitBreaker.Rest;

        Assert.Null(breaker.Refusal());
        Assert.NotNull(breaker.Refusal());
    }

    [Fact]
    public void A_try_that_was_given_up_leaves_the_way_to_the_next()
    {
        var breaker = new CircuitBreaker(clock);
        for (var n = 0; n < CircuitBreaker.Failures; n++) breaker.Report(answered: false);
        clock.Now += CircuitBreaker.Rest;
        Assert.Null(breaker.Refusal());

        breaker.Abandon();

        Assert.Null(breaker.Refusal());
    }

    [Fact]
    public async Task A_refused_key_is_an_answer_and_no_failure()
    {
        Fake.Answer = FakeAnswer.Invalid;
        for (var n = 0; n < 9; n++) Assert.Equal(AkismetKind.KeyInvalid, (await CheckOf(A.Comment())).Kind);
    }

    async Task Fail(int times)
    {
        if (Fake.Calls.Count == 0) Use(Options, clock);
        for (var n = 0; n < times; n++)
        {
            Fake.Script(FakeAnswer.ServerError());
            Assert.Equal("Server", (await CheckOf(A.Comment())).Reason);
        }
    }

    sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2017, 6, 19, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
