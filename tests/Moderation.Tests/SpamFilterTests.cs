using CsCheck;

namespace Moderation.Tests;

public class SpamFilterTests
{
    static readonly SpamFilter Filter = new ModerationSetup().Build();

    [Theory]
    [InlineData(1.99, Verdict.Publish)]
    [InlineData(2, Verdict.Hold)]
    [InlineData(6, Verdict.Spam)]
    [InlineData(12, Verdict.Discard)]
    [InlineData(double.NegativeInfinity, Verdict.Publish)]
    [InlineData(double.NaN, Verdict.Hold)]
    public void The_sum_of_the_weights_makes_the_verdict(double score, Verdict verdict) =>
        Assert.Equal(verdict, Filter.Weigh([new("a", score - 1), new("b", 1)]).Verdict);

    [Fact]
    public void Nothing_found_means_nothing_against_it() =>
        Assert.Equal(Verdict.Publish, Filter.Weigh([]).Verdict);

    [Fact]
    public void The_decisive_finding_comes_first_either_way()
    {
        var judgement = Filter.Weigh([new("small", 1), new("trust", -5), new("large", 3)]);

        Assert.Equal(["trust", "large", "small"], judgement.Findings.Select(finding => finding.Check));
        Assert.Equal(-1, judgement.Score);
    }

    [Fact]
    public void What_holds_by_itself_comes_before_what_weighs_more() =>
        Assert.Equal(["newcomer", "link", "trust"], Order([new("trust", -5), new("link", 1), new("newcomer", 0) { Holds = true }]));

    [Fact]
    public void What_led_to_the_verdict_comes_before_what_spoke_against_it() =>
        Assert.Equal(["words", "link", "newcomer", "trust"], Order([new("trust", -5), new("link", 4), new("newcomer", 0.5) { Holds = true }, new("words", 4.5)]));

    static IEnumerable<string> Order(Finding[] findings) => Filter.Weigh(findings).Findings.Select(finding => finding.Check);

    [Fact]
    public void More_suspicion_never_makes_the_verdict_milder() =>
        Gen.Select(Gen.Double[-10, 15].List[0, 6], Gen.Double[0, 10]).Sample((weights, more) =>
        {
            Finding[] findings = [.. weights.Select(weight => new Finding("any", weight))];
            return Filter.Weigh([.. findings, new("more", more)]).Verdict >= Filter.Weigh(findings).Verdict;
        });

    [Fact]
    public void Findings_can_hold_what_the_score_would_publish() =>
        Assert.Equal(Verdict.Hold, Filter.Weigh([new("trusted", -3), new("unsure", 0) { Holds = true }]).Verdict);

    [Fact]
    public void An_adviser_may_soften_but_never_publishes_what_we_hold()
    {
        var adviser = new Finding("adviser", -5) { Advisory = true };

        Assert.Equal(Verdict.Hold, Filter.Weigh([new("own", 7), adviser]).Verdict);
        Assert.Equal(Verdict.Hold, Filter.Weigh([new("own", 3), adviser]).Verdict);
        Assert.Equal(Verdict.Publish, Filter.Weigh([new("own", 1), adviser]).Verdict);
    }

    [Theory, InlineData(double.NaN), InlineData(double.NegativeInfinity)]
    public async Task A_weight_that_is_no_number_is_a_failure_of_the_check(double weight)
    {
        var judgement = await new ModerationSetup().Use(new Sure(weight)).Build().Judge(A.Comment(), A.Stop);

        Assert.Equal((Verdict.Hold, 0), (judgement.Verdict, judgement.Score));
        Assert.Equal("sure", Assert.Single(judgement.Findings).Evidence[0]);
    }

    sealed class Sure(double weight) : ISpamCheck
    {
        public string Name => "sure";

        public ValueTask<Finding?> Examine(Submission submission, CancellationToken stop) => new(new Finding(Name, weight));
    }

    [Fact]
    public async Task A_check_that_fails_holds_the_comment_and_is_named()
    {
        var filter = new ModerationSetup().Use(new Broken()).Build();

        var judgement = await filter.Judge(A.Comment(), A.Stop);

        Assert.Equal(Verdict.Hold, judgement.Verdict);
        Assert.Equal(["broken"], Assert.Single(judgement.Findings).Evidence);
    }

    [Fact]
    public async Task A_stop_while_judging_is_no_finding()
    {
        var filter = new ModerationSetup().Use(new Broken()).Build();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await filter.Judge(A.Comment(), new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task Harmless_praise_under_an_advertising_name_is_held()
    {
        var filter = new ModerationSetup().UseDefaults().UseFirstComment(hold: false).Build();
        var comment = A.Comment("博主写得不错，学习了", "深圳代理记账公司") with { Website = "http://ad.example", FirstComment = true };

        Assert.Equal(Verdict.Hold, (await filter.Judge(comment, A.Stop)).Verdict);
    }

    [Fact]
    public async Task A_reader_with_a_link_to_an_own_article_is_published()
    {
        var filter = new ModerationSetup().UseDefaults().UseFirstComment(hold: false).Build();
        var comment = A.Comment("我也写过一篇：[内核笔记](https://reader.example/kernel)") with { FirstComment = true, WritingTime = null };

        Assert.Equal(Verdict.Publish, (await filter.Judge(comment, A.Stop)).Verdict);
    }

    sealed class Broken : ISpamCheck
    {
        public string Name => "broken";

        public ValueTask<Finding?> Examine(Submission submission, CancellationToken stop) => throw new InvalidOperationException();
    }
}
