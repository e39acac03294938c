using System.Globalization;
using Blog.Data;
using Microsoft.AspNetCore.Mvc;
using Moderation.Akismet.Server;

namespace Blog.SiteKeys;

/// <summary>Tells a site what its key was used for.</summary>
[Protocol, IgnoreAntiforgeryToken]
public sealed class UsagesController(Porter porter, BlogDbContext db, UsageMeter meter, TimeProvider clock) : ControllerBase
{
    [HttpGet("1.2/usage-limit"), HttpPost("1.2/usage-limit")]
    public Task<IActionResult> Limit() => Answer(async call => UsageReport.Limit((await Month(call, Today)).Checks, call.Key!.PerMonth));

    [HttpGet("1.2/key-sites"), HttpPost("1.2/key-sites")]
    public Task<IActionResult> Sites() => Answer(async call =>
    {
        var form = call.Form;
        if (MonthOf(form["month"]) is not { } month) return Reply.Invalid("The month must look like 2026-11");

        var site = await Month(call, month);
        IReadOnlyList<SiteCount> sites = site.Site.Contains(form["filter"], StringComparison.OrdinalIgnoreCase) && site.Checks > 0 ? [site] : [];
        var (limit, offset, name) = (Number(form["limit"], 500), Number(form["offset"], 0), $"{month:yyyy-MM}");
        return form["format"] == "csv" ? UsageReport.Table(name, sites, limit, offset) : UsageReport.Sites(name, sites, limit, offset);
    });

    [HttpPost("1.1/get-stats")]
    public Task<IActionResult> Stats() => Answer(async call =>
    {
        var days = await meter.Days(call.Key!.Id, From(call.Form["from"]), db, HttpContext.RequestAborted);
        return UsageReport.Stats([.. days.GroupBy(day => day.Site[..7]).Select(month => SiteCount.Sum(month.Key, month))]);
    });

    [HttpPost("1.1/get-subscription")]
    public Task<IActionResult> Subscription() => Answer(async call =>
        UsageReport.Subscription(call.Key!.Url, (await Month(call, Today)).Checks >= call.Key.PerMonth));

    async Task<IActionResult> Answer(Func<SiteCall, Task<Reply>> answer)
    {
        var call = await porter.Admit(HttpContext);
        return new ReplyResult(call.Refusal ?? await answer(call));
    }

    async Task<SiteCount> Month(SiteCall call, DateTime within)
    {
        var days = await meter.Days(call.Key!.Id, new DateTime(within.Year, within.Month, 1), db, HttpContext.RequestAborted);
        return SiteCount.Sum(new Uri(call.Key.Url).Host, days.Where(day => day.Site.StartsWith($"{within:yyyy-MM}", StringComparison.Ordinal)));
    }

    DateTime Today => clock.GetUtcNow().UtcDateTime.Date;

    DateTime From(string span) => span switch { "all" => DateTime.UnixEpoch, "6-months" => Today.AddMonths(-6), _ => Today.AddDays(-60) };

    DateTime? MonthOf(string typed) =>
        typed.Length == 0 ? Today : DateTime.TryParseExact(typed, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;

    static int Number(string typed, int otherwise) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
