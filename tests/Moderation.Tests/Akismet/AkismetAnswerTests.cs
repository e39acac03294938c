using Fakes;
using Moderation.Akismet;

namespace Moderation.Tests.Akismet;

public sealed class AkismetAnswerTests : AkismetSession
{
    [Fact]
    public async Task False_is_ham_and_true_is_spam()
    {
        Assert.Equal(AkismetKind.Ham, (await Check(FakeAnswer.Ham)).Kind);
        Assert.Equal(AkismetKind.Spam, (await Check(FakeAnswer.Spam)).Kind);
    }

    [Fact]
    public async Task True_with_the_pro_tip_may_be_discarded() =>
        Assert.Equal(AkismetKind.Discard, (await Check(FakeAnswer.Discard)).Kind);

    [Fact]
    public async Task Provisional_ham_says_when_to_ask_again()
    {
        var answer = await Check(FakeAnswer.Provisional(120));

        Assert.Equal(AkismetKind.Provisional, answer.Kind);
        Assert.Equal(TimeSpan.FromMinutes(2), answer.RetryAfter);
        Assert.False(answer.Settled);
    }

    [Fact]
    public async Task A_refused_key_is_a_state_of_its_own_with_its_reason()
    {
        var answer = await Check(FakeAnswer.Invalid);

        Assert.Equal(AkismetKind.KeyInvalid, answer.Kind);
        Assert.Equal("We were unable to parse your blog URI", answer.DebugHelp);
    }

    [Fact]
    public async Task A_missing_field_is_no_verdict()
    {
        var answer = await Check(FakeAnswer.MissingField);

        Assert.Equal((AkismetKind.Unavailable, "Field"), (answer.Kind, answer.Reason));
        Assert.Equal("Empty \"user_ip\" value", answer.DebugHelp);
    }

    [Fact]
    public async Task A_suspended_account_gives_no_verdict_whatever_the_body_says()
    {
        var answer = await Check(FakeAnswer.Suspended);

        Assert.Equal((AkismetKind.Unavailable, "Account", "Account suspended"), (answer.Kind, answer.Reason, answer.DebugHelp));
    }

    [Theory]
    [InlineData("True")]
    [InlineData("false\n")]
    [InlineData("\uFEFFfalse")]
    [InlineData(" false")]
    [InlineData("valid")]
    [InlineData("{\"spam\":false}")]
    [InlineData("Thanks for making the web a better place.")]
    public async Task Only_the_exact_words_are_a_verdict(string body)
    {
        var answer = await Check(FakeAnswer.Says(body));

        Assert.Equal((AkismetKind.Unavailable, "Unreadable"), (answer.Kind, answer.Reason));
    }

    [Fact]
    public async Task Every_answer_carries_its_id() =>
        Assert.Matches("^[0-9a-f]{32}$", (await Check(FakeAnswer.Ham)).Guid);

    [Fact]
    public async Task A_notice_about_the_account_comes_beside_the_verdict()
    {
        var answer = await Check(FakeAnswer.Alert(FakeAnswer.Spam, 10501, "You are over your limit"));

        Assert.Equal((AkismetKind.Spam, "10501", "You are over your limit"), (answer.Kind, answer.AlertCode, answer.AlertMessage));
    }

    [Fact]
    public async Task The_key_is_blotted_out_of_whatever_the_service_says()
    {
        var answer = await Check(FakeAnswer.Says("invalid", headers: ("X-akismet-debug-help", $"Bad key {Fake.Key}")));

        Assert.Equal("Bad key ***", answer.DebugHelp);
    }

    [Fact]
    public async Task Documented_test_authors_and_roles_are_honoured()
    {
        Assert.Equal(AkismetKind.Spam, (await CheckOf(A.Comment(author: "viagra-test-123"))).Kind);
        Assert.Equal(AkismetKind.Spam, (await CheckOf(A.Comment() with { Email = "akismet-guaranteed-spam@example.com" })).Kind);

        Fake.Answer = FakeAnswer.Spam;
        Assert.Equal(AkismetKind.Ham, (await CheckOf(A.Comment() with { Role = "administrator" })).Kind);
    }

    Task<AkismetAnswer> Check(FakeAnswer answer)
    {
        Fake.Answer = answer;
        return CheckOf(A.Comment());
    }
}
