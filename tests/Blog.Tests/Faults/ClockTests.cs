using System.Net;
using Blog.Data;
using Blog.Deliveries;
using Blog.Nodes;
using Blog.Posts;
using Blog.Tests.Comments;
using Blog.Tests.Data;
using Blog.Tests.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Faults;

/// <summary>The clock is set a day forward, and back behind where it was, while the site runs.</summary>
public sealed class ClockTests : IAsyncDisposable
{
    static readonly TimeSpan Tomorrow = TimeSpan.FromDays(1), AnHourAgo = -TimeSpan.FromHours(1);

    readonly JumpingClock clock = new();
    readonly BlogApp app;

    public ClockTests() => app = new Timed(clock);

    [Fact]
    public async Task What_is_scheduled_appears_when_its_day_is_jumped_to_and_not_before()
    {
        var slug = await PostOf(DateTime.UtcNow.AddHours(12));
        Assert.DoesNotContain(slug, await app.Reader.Read("/zh/"));

        clock.Ahead = Tomorrow;
        var listed = await Wait.Until(async () => (await app.Reader.Read("/zh/")).Contains(slug), "It was not published.");
        Assert.Equal(HttpStatusCode.OK, (await app.Reader.Get($"/zh/posts/{slug}?replyTo=0")).Status);

        clock.Ahead = AnHourAgo;
        Assert.Equal(HttpStatusCode.NotFound, (await app.Reader.Get($"/zh/posts/{slug}?replyTo=0")).Status);
        await app.Reader.Read("/en/");
        Figure.Say($"clock a day forward: what is scheduled is on the kept home page after {listed.TotalSeconds:0.0} s");
    }

    [Fact]
    public async Task A_kept_page_of_a_series_learns_of_a_part_that_comes_out_by_the_clock()
    {
        var (first, second) = (await app.Post(), await PostOf(DateTime.UtcNow.AddHours(12)));
        await app.With<BlogDbContext>(async db =>
        {
            var (series, part) = (new Series(), 0);
            series.Rename("连载", "");
            foreach (var slug in new[] { first, second }) (await db.Posts.SingleAsync(p => p.Translations.Any(t => t.Slug == slug), Stop)).JoinSeries(series, ++part);
            await db.SaveChangesAsync(Stop);
        });
        Assert.Contains("共1篇", await app.Reader.Read($"/zh/posts/{first}"));

        clock.Ahead = Tomorrow;
        await Wait.Until(async () => (await app.Reader.Read($"/zh/posts/{first}")).Contains("共2篇"), "The part was not told.", TimeSpan.FromSeconds(30));
        Assert.Contains(second, (await app.Reader.Get($"/zh/posts/{first}")).Document.QuerySelector(".onward a[rel=prev], .onward a[rel=next]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Comments_close_by_the_clock_that_is_shown()
    {
        var slug = await PostOf(DateTime.UtcNow.AddHours(-2));
        await app.Set(settings => settings with { CloseAfterDays = 1 });

        Assert.Equal(303, (int)(await app.Reader.Say(slug, "今天还开着")).Status);
        clock.Ahead = Tomorrow;
        Assert.Equal(403, (int)(await app.Reader.Say(slug, "明天就关了")).Status);
        clock.Ahead = AnHourAgo;
        Assert.Equal(303, (int)(await app.Reader.Say(slug, "一小时以前又开着")).Status);
    }

    [Fact]
    public async Task Who_is_signed_in_stays_so()
    {
        var owner = await app.SignIn();
        foreach (var ahead in new[] { Tomorrow, AnHourAgo, TimeSpan.Zero })
        {
            clock.Ahead = ahead;
            foreach (var path in new[] { "/admin", "/admin/comments", "/admin/posts" }) Assert.Equal(HttpStatusCode.OK, (await owner.Get(path)).Status);
        }
    }

    [Fact]
    public async Task Nobody_waits_longer_or_less_because_the_clock_was_set()
    {
        app.Settings["Comments:Limits"] = "on";
        var slug = await PostOf(DateTime.UtcNow.AddHours(-2));
        for (var n = 0; n < 3; n++) Assert.Equal(303, (int)(await app.Reader.Say(slug, $"第 {n} 句")).Status);

        foreach (var ahead in new[] { TimeSpan.Zero, Tomorrow, AnHourAgo })
        {
            clock.Ahead = ahead;
            var page = await app.Reader.Say(slug, "太快了");
            Assert.Equal(429, (int)page.Status);
            Assert.InRange(page.Response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 10);
        }
    }

    [Fact]
    public async Task What_was_taken_in_hand_tomorrow_is_free_again_today()
    {
        await using var akismet = await Fakes.FakeAkismet.Start();
        akismet.Script(Fakes.FakeAnswer.Hang);
        (app.Settings["Akismet:Key"], app.Settings["Akismet:Endpoint"]) = (akismet.Key, akismet.Endpoint.AbsoluteUri);
        var slug = await app.Post();
        clock.Ahead = Tomorrow;
        var id = (await app.Reader.Say(slug, "明天在手里")).Id();
        await Wait.Until(() => Task.FromResult(akismet.CallsTo("comment-check").Count == 1), "Nobody asked.");
        var delivery = await app.Db(db => db.Deliveries.Where(d => d.CommentId == id).Select(d => d.Id).SingleAsync(Stop));
        Assert.Null(await app.With<Dispatch, Delivery?>(dispatch => dispatch.Claim(delivery, Stop)));

        clock.Ahead = TimeSpan.Zero;
        Assert.NotNull(await app.With<Dispatch, Delivery?>(dispatch => dispatch.Claim(delivery, Stop)));
    }

    [Fact]
    public async Task A_lease_from_a_clock_that_was_years_ahead_keeps_nobody_off()
    {
        await using var node = new PostgreSqlApp();
        Assert.SkipUnless(node.IsThere, "LIANGYU_TEST_POSTGRES names no server; tests/run starts one");
        Task<TimeSpan?> Take() => node.Db(db => new Leases(db, clock).Take("test", TimeSpan.FromMinutes(15), Stop));

        clock.Ahead = TimeSpan.FromDays(4000);
        Assert.Null(await Take());
        Assert.NotNull(await Take());
        clock.Ahead = TimeSpan.Zero;
        Assert.Null(await Take());
        Assert.InRange((await Take())!.Value.TotalMinutes, 14, 15);
    }

    async Task<string> PostOf(DateTime moment)
    {
        var slug = await app.Post();
        await app.With<BlogDbContext>(async db =>
        {
            (await db.Translations.SingleAsync(t => t.Slug == slug, Stop)).Publish(moment);
            await db.SaveChangesAsync(Stop);
        });
        return slug;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    sealed class Timed(TimeProvider clock) : BlogApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton(clock));
        }
    }
}
