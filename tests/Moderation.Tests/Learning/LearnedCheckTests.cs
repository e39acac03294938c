using Moderation.Learning;

namespace Moderation.Tests.Learning;

public class LearnedCheckTests
{
    static readonly Submission Advert = A.Comment("写得真好", "天津代开发票公司") with { Website = "http://www.fapiao555.example" };

    [Fact]
    public async Task It_names_the_field_that_decided_and_its_words()
    {
        var finding = await A.Found(new LearnedCheck(Training.Run(Lessons.All)), Advert);

        Assert.True(finding!.Weight > 2, $"{finding.Weight}");
        Assert.Contains(finding.Variant, new[] { "Author", "Site", "StrongAuthor", "StrongSite" });
        Assert.NotEqual("", Assert.Single(finding.Evidence));
    }

    [Fact]
    public async Task A_comment_like_the_approved_ones_weighs_against_suspicion()
    {
        var finding = await A.Found(new LearnedCheck(Training.Run(Lessons.All)), A.Comment("沙发，内核写得真好，缓存呢?", "阿明"));

        Assert.Equal("Ham", finding!.Variant);
        Assert.InRange(finding.Weight, LearnedCheck.Least, -0.3);
    }

    [Fact]
    public async Task Before_fifty_decisions_it_rejects_nothing_alone()
    {
        foreach (var young in new[] { new Classifier(), Training.Run(Lessons.All[..(LearnedCheck.Practice - 1)]) })
            await RejectsNothing(new ModerationSetup().Use(new LearnedCheck(young)).Build());
    }

    static async Task RejectsNothing(SpamFilter filter)
    {
        for (var n = 0; n < 500; n++)
        {
            var spam = Lessons.Spam(n).Example;

            var judgement = await filter.Judge(new() { Author = spam.Author, Website = spam.Url, Text = spam.Text }, A.Stop);

            Assert.True(judgement.Verdict <= Verdict.Hold);
        }
    }

    [Theory, InlineData("便宜卖表"), InlineData("买买买"), InlineData("等会再卖")]
    public async Task Before_fifty_decisions_it_hardly_speaks_for_anybody(string text)
    {
        var finding = await A.Found(new LearnedCheck(new Classifier()), A.Comment(text, "林晚"));

        Assert.InRange(finding?.Weight ?? 0, LearnedCheck.LeastInPractice, LearnedCheck.MostInPractice);
    }

    [Fact]
    public async Task With_practice_it_says_more_but_never_discards_alone()
    {
        var practised = Training.Run([.. Enumerable.Range(0, 500).SelectMany(n => new[] { Lessons.Ham(n), Lessons.Spam(n) })]);
        var filter = new ModerationSetup().Use(new LearnedCheck(practised)).Build();

        var judgement = await filter.Judge(A.Comment("[url=http://shop9.example/cheap]cheap replica bags outlet[/url] 代开发票 http://shop9.example/", "xbuy9"), A.Stop);

        Assert.InRange(judgement.Score, LearnedCheck.MostInPractice + 0.01, LearnedCheck.Most);
        Assert.InRange(judgement.Verdict, Verdict.Hold, Verdict.Spam);
    }
}
