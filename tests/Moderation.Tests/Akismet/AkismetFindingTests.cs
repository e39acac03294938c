using Moderation.Akismet;

namespace Moderation.Tests.Akismet;

public class AkismetFindingTests
{
    static readonly SpamFilter Filter = new ModerationSetup().Build();

    [Theory]
    [InlineData(AkismetKind.Ham, Verdict.Publish)]
    [InlineData(AkismetKind.Spam, Verdict.Spam)]
    [InlineData(AkismetKind.Discard, Verdict.Discard)]
    [InlineData(AkismetKind.Provisional, Verdict.Hold)]
    [InlineData(AkismetKind.KeyInvalid, Verdict.Hold)]
    [InlineData(AkismetKind.Unavailable, Verdict.Hold)]
    public void On_a_clean_comment_the_answer_decides(AkismetKind kind, Verdict verdict) =>
        Assert.Equal(verdict, Weigh(kind).Verdict);

    [Fact]
    public void Ham_never_publishes_what_our_own_checks_hold() =>
        Assert.Equal(Verdict.Hold, Weigh(AkismetKind.Ham, new Finding("own", 2.5)).Verdict);

    [Fact]
    public void An_authors_proven_trust_keeps_akismets_spam_for_a_person() =>
        Assert.Equal(Verdict.Hold, Weigh(AkismetKind.Spam, new Finding("trusted", -3)).Verdict);

    [Fact]
    public void A_missing_answer_weighs_nothing_and_says_why()
    {
        var finding = AkismetFinding.FromAnswer(new(AkismetKind.Unavailable) { Reason = "Timeout" });

        Assert.Equal((0, "Findings.akismet.Timeout"), (finding.Weight, finding.Key));
    }

    static Judgement Weigh(AkismetKind kind, params Finding[] own) =>
        Filter.Weigh([.. own, AkismetFinding.FromAnswer(new(kind))]);
}
