using System.Diagnostics.Metrics;
using Blog.Web;
using Blog.Web.Caching;
using Blog.Web.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web;

/// <summary>The cache by itself: what it does while a page is being made.</summary>
public sealed class PageMakingTests : IDisposable
{
    static readonly Endpoint Public = new(null, new EndpointMetadataCollection(new PublicPageAttribute()), "public");

    static readonly IMeterFactory Meters = new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>();

    readonly PageTags tags = new();
    readonly TaskCompletionSource door = new();
    readonly SetClock clock = new();
    readonly KeptPages pages;
    readonly PageCache cache;
    int made;

    public PageMakingTests()
    {
        pages = new KeptPages(clock);
        cache = new PageCache(Make, pages, tags, new SiteAddress(new ConfigurationBuilder().Build()), new Instruments(Meters), clock);
    }

    [Fact]
    public async Task Of_many_who_ask_at_once_one_has_it_made()
    {
        var asked = Enumerable.Range(0, 50).Select(_ => Ask()).ToList();
        door.SetResult();
        Assert.All(await Task.WhenAll(asked), body => Assert.Equal("made 1", body));
        Assert.Equal("made 1", await Ask());
    }

    [Fact]
    public async Task What_changed_while_it_was_made_is_made_again()
    {
        var early = Ask();
        tags.Change(tags.Lists);
        door.SetResult();
        Assert.Equal("made 1", await early);
        Assert.Equal("made 2", await Ask());
        Assert.Equal("made 2", await Ask());
    }

    [Fact]
    public async Task Whoever_joined_before_a_change_does_not_see_the_page_from_before()
    {
        var (first, joined) = (Ask(), Ask());
        tags.Change(tags.Site);
        door.SetResult();
        Assert.Equal(("made 1", "made 2"), (await first, await joined));
    }

    [Fact]
    public async Task A_change_of_a_post_leaves_lists_as_they_are()
    {
        door.SetResult();
        await Ask();
        tags.Change(tags.Post(1));
        Assert.Equal("made 1", await Ask());
    }

    [Fact]
    public async Task A_minute_is_a_minute_also_while_the_clock_is_set_back()
    {
        door.SetResult();
        await Ask();
        clock.Wall -= TimeSpan.FromHours(1);
        clock.Passed += TimeSpan.FromSeconds(59);
        Assert.Equal("made 1", await Ask());
        clock.Passed += TimeSpan.FromSeconds(1);
        Assert.Equal("made 2", await Ask());
    }

    public void Dispose() => pages.Dispose();

    async Task Make(HttpContext context)
    {
        context.SetEndpoint(Public);
        var number = Interlocked.Increment(ref made);
        await door.Task;
        await context.Response.WriteAsync($"made {number}");
    }

    async Task<string> Ask()
    {
        var (context, body) = (new DefaultHttpContext(), new MemoryStream());
        context.Request.Method = "GET";
        context.Request.Path = "/zh/";
        context.Response.Body = body;
        await cache.Invoke(context);
        return System.Text.Encoding.UTF8.GetString(body.ToArray());
    }

    sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Wall { get; set; } = new(2017, 6, 19, 12, 0, 0, TimeSpan.Zero);

        public TimeSpan Passed { get; set; }

        public override DateTimeOffset GetUtcNow() => Wall;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Passed.Ticks;
    }
}
