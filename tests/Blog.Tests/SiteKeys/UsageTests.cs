using Blog.Data;
using Blog.SiteKeys;
using Blog.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Text.Json;

namespace Blog.Tests.SiteKeys;

/// <summary>What a key was used for, and how much it may be used.</summary>
public abstract class UsageTests(BlogApp app)
{
    static readonly (string, string) Spam = ("comment_author", "viagra-test-123");

    [Fact]
    public async Task A_site_sees_what_it_used()
    {
        var site = await app.Site();
        await site.IsSpam(Spam);
        await site.IsSpam();
        await site.Ask("submit-ham", ("comment_content", "不是垃圾"));

        var usage = await Json(site.Ask("/1.2/usage-limit"));
        Assert.Equal(("none", 2, false), (usage.GetProperty("limit").GetString(), usage.GetProperty("usage").GetInt32(), usage.GetProperty("throttled").GetBoolean()));

        var line = (await Json(site.Get($"/1.2/key-sites?api_key={site.Key}"))).GetProperty($"{DateTime.UtcNow:yyyy-MM}")[0];
        Assert.Equal(["garden.example", "2", "1", "1", "0", "1"], new[] { "site", "api_calls", "spam", "ham", "missed_spam", "false_positives" }.Select(name => line.GetProperty(name).GetString()));

        var stats = await Json(site.Ask("get-stats", ("from", "all")));
        Assert.Equal((1, 1, 1), (stats.GetProperty("spam").GetInt32(), stats.GetProperty("ham").GetInt32(), stats.GetProperty("false_positives").GetInt32()));
        Assert.Equal("active", (await Json(site.Ask("get-subscription"))).GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("", 1), InlineData("&filter=GARDEN", 1), InlineData("&filter=other", 0), InlineData("&month=2001-01", 0)]
    public async Task The_list_of_sites_can_be_narrowed(string query, int total)
    {
        var site = await app.Site();
        await site.IsSpam();
        var list = await Json(site.Get($"/1.2/key-sites?api_key={site.Key}{query}"));
        Assert.Equal((total, 500, 0), (list.GetProperty("total").GetInt32(), list.GetProperty("limit").GetInt32(), list.GetProperty("offset").GetInt32()));
    }

    [Fact]
    public async Task The_list_of_sites_comes_as_a_table_too()
    {
        var site = await app.Site();
        await site.IsSpam(Spam);
        var lines = (await site.Get($"/1.2/key-sites?api_key={site.Key}&format=csv")).Body.Split('\n');
        Assert.Equal("Site,Total API Calls,Spam,Ham,Missed Spam,False Positives,Is Revoked", lines[1]);
        Assert.Equal("garden.example,1,1,0,0,0,false", lines[2]);
        Assert.DoesNotContain(site.Key, string.Concat(lines));
        Assert.Equal("invalid", (await site.Get($"/1.2/key-sites?api_key={site.Key}&month=nonsense")).Body);
    }

    [Fact]
    public async Task Counting_writes_nothing_until_it_is_time_and_then_the_sum()
    {
        var site = await app.Site();
        for (var n = 0; n < 3; n++) await site.IsSpam(Spam);
        for (var again = 0; again < 2; again++) await Write();
        await site.IsSpam();
        await Write();

        var usage = await app.Db(db => db.SiteUsages.SingleAsync(u => u.SiteKeyId == site.Id));
        Assert.Equal((4, 3, DateTime.UtcNow.Date), (usage.Checks, usage.Spam, usage.Day));
        Assert.Equal(4, (await Json(site.Ask("/1.2/usage-limit"))).GetProperty("usage").GetInt32());
    }

    [Fact]
    public async Task Too_many_calls_in_a_minute_are_asked_to_wait()
    {
        var (site, other) = (await app.Site(key => key.PerMinute = 3), await app.Site());
        for (var n = 0; n < 3; n++) Assert.True(await site.IsSpam(Spam));

        var answer = await site.Ask("comment-check", Spam);
        Assert.Equal(429, (int)answer.Status);
        Assert.InRange(int.Parse(answer.Header("Retry-After")!), 1, 20);
        Assert.NotEqual("true", answer.Body);
        Assert.Equal(429, (int)(await site.Ask("submit-spam", Spam)).Status);
        Assert.Equal("valid", (await site.Ask("verify-key")).Body);
        Assert.True(await other.IsSpam(Spam));
    }

    [Fact]
    public async Task A_month_has_an_end()
    {
        var site = await app.Site(key => key.PerMonth = 2);
        for (var n = 0; n < 2; n++) await site.IsSpam();

        var answer = await site.Ask("comment-check");
        Assert.Equal(429, (int)answer.Status);
        Assert.InRange(int.Parse(answer.Header("Retry-After")!), 1, 31 * 86400);
        var usage = await Json(site.Ask("/1.2/usage-limit"));
        Assert.Equal((2, 100, true), (usage.GetProperty("limit").GetInt32(), usage.GetProperty("percentage").GetInt32(), usage.GetProperty("throttled").GetBoolean()));
    }

    Task Write() => app.With<BlogDbContext>(db => app.Services.GetRequiredService<UsageMeter>().Write(db, default));

    static async Task<JsonElement> Json(Task<Page> asked)
    {
        var answer = await asked;
        Assert.Equal("application/json", answer.Response.Content.Headers.ContentType!.MediaType);
        return JsonDocument.Parse(answer.Body).RootElement;
    }
}

public class UsagesOnSqlite(BlogApp app) : UsageTests(app), IClassFixture<BlogApp>;

public class UsagesOnPostgreSql : UsageTests, IClassFixture<PostgreSqlApp>
{
    public UsagesOnPostgreSql(PostgreSqlApp app) : base(app) => Assert.SkipUnless(app.IsThere, "LIANGYU_TEST_POSTGRES names no server; tests/run starts one");
}
