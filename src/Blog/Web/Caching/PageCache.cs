using System.Collections.Concurrent;
using System.Diagnostics;
using Blog.Accounts;
using Blog.Web.Telemetry;

namespace Blog.Web.Caching;

/// <summary>
/// Answers for public pages ahead of everything else, with bytes made before. What is personal passes it by: whoever has a sign-in cookie,
/// and every address with a query other than the number of a page.
/// </summary>
public sealed class PageCache(RequestDelegate next, KeptPages pages, PageTags tags, SiteAddress site, Instruments instruments, TimeProvider clock)
{
    // Some things change with the clock alone: a post is due, comments close. Nobody sees them later than this.
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    readonly string signIn = AccountCookies.SignIn(site);
    readonly ConcurrentDictionary<string, TaskCompletionSource<KeptPage?>> making = new();

    public Task Invoke(HttpContext context)
    {
        if (!MayAnswer(context.Request)) return next(context);
        var key = context.Request.Path.Value + context.Request.QueryString.Value;
        if (pages.Find(key) is { } page) return Send(page, context);
        return HttpMethods.IsGet(context.Request.Method) ? MakeOnce(key, context) : next(context);
    }

    Task Send(KeptPage page, HttpContext context)
    {
        instruments.Hit();
        page.Ask();
        return page.Send(context);
    }

    bool MayAnswer(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return false;
        if (!PublicQuery.Is(request.QueryString.Value)) return false;
        foreach (var cookies in request.Headers.Cookie)
            if (cookies is not null && cookies.Contains(signIn, StringComparison.Ordinal)) return false;
        return true;
    }

    // Whoever asks for a page that is being made waits for it, unless it turns out not to be one for everybody, or out of date already.
    async Task MakeOnce(string key, HttpContext context)
    {
        var mine = new TaskCompletionSource<KeptPage?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = making.GetOrAdd(key, mine);
        if (first != mine)
        {
            var page = await first.Task.WaitAsync(context.RequestAborted);
            await (page?.IsCurrent(clock.Steady) == true ? Send(page, context) : next(context));
            return;
        }
        try
        {
            mine.TrySetResult(await Make(key, context));
        }
        finally
        {
            making.TryRemove(new(key, mine));
            mine.TrySetResult(null);
        }
    }

    async Task<KeptPage?> Make(string key, HttpContext context)
    {
        var (started, at) = (tags.Moment, Stopwatch.GetTimestamp());
        var (body, buffer) = (context.Response.Body, new MemoryStream());
        context.Response.Body = buffer;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }
        if (!context.IsPublicPage() || context.Response.Headers.SetCookie.Count > 0)
        {
            buffer.Position = 0;
            await buffer.CopyToAsync(body, context.RequestAborted);
            return null;
        }
        var page = new KeptPage(buffer.ToArray(), Encodings.Best(context.Request.Headers.AcceptEncoding), started, clock.Steady + Longest, Shown.By(context), tags);
        instruments.Render(at);
        await page.SendFirst(context);
        return pages.Keep(key, page);
    }
}
