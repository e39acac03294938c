using Fakes;
using Moderation.Akismet;

namespace Moderation.Tests.Akismet;

public sealed class AkismetUsageTests : AkismetSession
{
    [Fact]
    public async Task Usage_is_asked_with_the_key_in_the_body()
    {
        var answer = await Client.Usage(A.Stop);

        Assert.Equal(new AkismetUsage(1234, 10_000, Throttled: false), answer.Usage);
        Assert.Equal(("/1.2/usage-limit", Fake.Key), (Fake.Calls[0].Path, Fake.Calls[0]["api_key"]));
    }

    [Fact]
    public async Task A_server_without_that_call_trips_no_breaker()
    {
        Fake.Answer = FakeAnswer.ServerError();
        for (var n = 0; n < 9; n++) Assert.Null((await Client.Usage(A.Stop)).Usage);
        Fake.Answer = FakeAnswer.Ham;

        Assert.Equal(AkismetKind.Ham, (await CheckOf(A.Comment())).Kind);
    }

    [Theory]
    [InlineData(10502, KeyState.OverLimit)]
    [InlineData(10003, KeyState.OverLimit)]
    [InlineData(10006, KeyState.Suspended)]
    [InlineData(10005, KeyState.Valid)]
    [InlineData(30001, KeyState.Valid)]
    public async Task An_alert_tells_how_the_account_stands(int code, KeyState state)
    {
        Fake.Answer = FakeAnswer.Alert(FakeAnswer.Ham, code, "Please look at your account.");

        Assert.Equal(state, KeyStates.Of(await CheckOf(A.Comment())));
    }

    [Fact]
    public async Task A_wish_to_be_asked_again_that_is_no_number_is_provisional_all_the_same()
    {
        Fake.Answer = FakeAnswer.Says("false", verdict: true, ("X-akismet-recheck-after", "soon"));

        Assert.Equal((AkismetKind.Provisional, null), ((await CheckOf(A.Comment())) is var answer ? answer.Kind : default, answer.RetryAfter));
    }
}
