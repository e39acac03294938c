using Moderation.Checks;

namespace Moderation.Tests.Checks;

public class TrustTests
{
    static readonly SpamFilter Holding = new ModerationSetup().UseDefaults().UseFirstComment(hold: true).Build();
    static readonly SpamFilter Easy = new ModerationSetup().UseDefaults().UseFirstComment(hold: false).Build();

    static readonly Submission Newcomer = A.Comment() with { FirstComment = true };

    [Fact]
    public async Task A_strangers_first_clean_comment_is_held_when_the_owner_wants_it()
    {
        var judgement = await Holding.Judge(Newcomer, A.Stop);

        Assert.Equal(Verdict.Hold, judgement.Verdict);
        Assert.Equal("first-comment", judgement.Findings[0].Check);
    }

    [Fact]
    public async Task A_strangers_first_clean_comment_is_published_otherwise() =>
        Assert.Equal(Verdict.Publish, (await Easy.Judge(Newcomer, A.Stop)).Verdict);

    [Fact]
    public async Task A_strangers_doubtful_comment_is_held_either_way() =>
        Assert.Equal(Verdict.Hold, (await Easy.Judge(Newcomer with { WritingTime = TimeSpan.FromSeconds(1) }, A.Stop)).Verdict);

    [Fact]
    public async Task Whom_the_owner_allows_is_no_stranger()
    {
        Rule[] rules = [A.Rule(RuleKind.Author, "@friends.example", allow: true)];
        var filter = new ModerationSetup().UseAllowList(rules).UseFirstComment(hold: true, except: rules).Build();

        var judgement = await filter.Judge(Newcomer with { Email = "li@friends.example" }, A.Stop);

        Assert.Equal(Verdict.Publish, judgement.Verdict);
        Assert.DoesNotContain(judgement.Findings, finding => finding.Check == "first-comment");
    }

    [Fact]
    public async Task Proven_trust_outweighs_a_small_suspicion()
    {
        var doubtful = A.Comment("https://a.example https://b.example https://c.example https://d.example");
        Assert.Equal(Verdict.Hold, (await Easy.Judge(doubtful, A.Stop)).Verdict);

        Assert.Equal(Verdict.Publish, (await Easy.Judge(doubtful with { Trusted = true }, A.Stop)).Verdict);
    }
}
