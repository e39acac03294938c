using Blog.Comments;
using Blog.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.SiteKeys;

/// <summary>A site's corrections: learned once, taken back by the opposite, and for that site alone.</summary>
public abstract class ReportTests(BlogApp app)
{
    const string Thanks = "Thanks for making the web a better place.";

    static (string, string)[] Comment(string text) => [("comment_author", "阿明"), ("comment_content", text)];

    [Fact]
    public async Task What_was_submitted_as_spam_is_spam_from_then_on()
    {
        var site = await app.Site();
        var comment = Comment("楼主辛苦了，顺便看看我的小店");
        Assert.False(await site.IsSpam(comment));

        Assert.Equal(Thanks, (await site.Ask("submit-spam", comment)).Body);
        Assert.True(await site.IsSpam(comment));
    }

    [Fact]
    public async Task Said_twice_it_is_learned_once_and_the_opposite_takes_it_back()
    {
        var site = await app.Site();
        var comment = Comment("这条先报错了");
        foreach (var call in new[] { "submit-spam", "submit-spam", "submit-ham", "submit-ham" }) Assert.Equal(Thanks, (await site.Ask(call, comment)).Body);

        Assert.Equal([DecisionLabel.Spam, DecisionLabel.Ham], await app.Db(db => db.Decisions.Where(d => d.SiteKeyId == site.Id).OrderBy(d => d.Id).Select(d => d.Label).ToListAsync()));
        Assert.False(await site.IsSpam(comment));
    }

    [Fact]
    public async Task A_false_alarm_is_not_raised_again()
    {
        var site = await app.Site();
        (string, string)[] comment = [("comment_author", "www.my-own-garden.example.com"), ("comment_content", "[url=http://a.example]my garden[/url] http://b.example http://c.example")];
        Assert.True(await site.IsSpam(comment));

        await site.Ask("submit-ham", comment);
        Assert.False(await site.IsSpam(comment));
    }

    [Fact]
    public async Task One_sites_word_does_not_count_for_another()
    {
        var (one, other) = (await app.Site(), await app.Site());
        var comment = Comment("只在一个站点算垃圾");
        await one.Ask("submit-spam", comment);

        Assert.True(await one.IsSpam(comment));
        Assert.False(await other.IsSpam(comment));
    }

    [Fact]
    public async Task A_site_learns_what_its_spam_is_like()
    {
        var site = await app.Site();
        for (var n = 0; n < 60; n++)
        {
            await site.Ask("submit-spam", ("comment_author", $"装修公司{n}"), ("comment_author_url", $"http://zhuangxiu{n}.example"), ("comment_content", $"旧房翻新全屋定制免费量房{n}"));
            await site.Ask("submit-ham", ("comment_author", $"读者{n}"), ("comment_content", $"第{n}段讲内核调度的地方我读了两遍，很有收获"));
        }
        Assert.True(await site.IsSpam(("comment_author", "装修公司88"), ("comment_author_url", "http://zhuangxiu88.example"), ("comment_content", "旧房翻新，全屋定制，免费量房")));
        Assert.False(await site.IsSpam(("comment_author", "读者88"), ("comment_content", "讲内核调度的那一段我又读了一遍，收获很大")));
    }

    [Fact]
    public async Task A_trial_teaches_nothing_and_neither_does_emptiness()
    {
        var site = await app.Site();
        Assert.Equal(Thanks, (await site.Ask("submit-spam", [.. Comment("试一试"), ("is_test", "1")])).Body);
        Assert.Equal(Thanks, (await site.Ask("submit-spam", ("comment_content", " \u200B\n"))).Body);
        Assert.False(await app.Db(db => db.Decisions.AnyAsync(d => d.SiteKeyId == site.Id)));
    }

    [Fact]
    public async Task What_is_kept_fits_and_says_nothing_of_address_or_email()
    {
        var site = await app.Site();
        await site.Ask("submit-spam", ("comment_author", "x" + string.Concat(Enumerable.Repeat("𠮷", 2500))), ("comment_author_url", "http://" + new string('u', 5000)),
            ("comment_author_email", "private@example.org"), ("comment_content", "\0" + string.Concat(Enumerable.Repeat("𠮷", 45_000))));

        var kept = await app.Db(db => db.Decisions.SingleAsync(d => d.SiteKeyId == site.Id));
        Assert.Equal((159, 500, 19_998, "garden.example"), (kept.AuthorName.Length, kept.Website.Length, kept.Markdown.Length, kept.By));
        Assert.Null(kept.CommentId);
    }
}

public class ReportsOnSqlite(BlogApp app) : ReportTests(app), IClassFixture<BlogApp>;

public class ReportsOnPostgreSql : ReportTests, IClassFixture<PostgreSqlApp>
{
    public ReportsOnPostgreSql(PostgreSqlApp app) : base(app) => Assert.SkipUnless(app.IsThere, "LIANGYU_TEST_POSTGRES names no server; tests/run starts one");
}
