using System.Globalization;
using System.Text.Json.Nodes;

namespace Moderation.Akismet.Server;

/// <summary>What a key was used for, in the forms that clients ask for.</summary>
public static class UsageReport
{
    /// <param name="limit">Checks a month; null when there is no limit.</param>
    public static Reply Limit(long checks, long? limit) => Reply.Json(new JsonObject
    {
        ["limit"] = limit is { } most ? most : "none",
        ["usage"] = checks,
        ["percentage"] = limit > 0 ? Math.Round(100.0 * checks / limit.Value, 2) : 0,
        ["throttled"] = checks >= limit,
    }.ToJsonString());

    /// <param name="month">yyyy-MM.</param>
    public static Reply Sites(string month, IReadOnlyList<SiteCount> sites, int limit, int offset) => Reply.Json(new JsonObject
    {
        [month] = new JsonArray([.. sites.Skip(offset).Take(limit).Select(Line)]),
        ["limit"] = limit, ["offset"] = offset, ["total"] = sites.Count,
    }.ToJsonString());

    /// <remarks>Akismet's first line names the key; ours does not, as such files are passed on.</remarks>
    public static Reply Table(string month, IReadOnlyList<SiteCount> sites, int limit, int offset) => Reply.Csv(string.Join('\n',
    [
        $"Active sites during {month} (limit: {limit}, offset: {offset}, total: {sites.Count})",
        "Site,Total API Calls,Spam,Ham,Missed Spam,False Positives,Is Revoked",
        .. sites.Skip(offset).Take(limit).Select(s => $"{s.Site},{s.Checks},{s.Spam},{s.Ham},{s.MissedSpam},{s.FalsePositives},false"),
    ]));

    /// <summary>For WordPress' own page about the filter.</summary>
    /// <param name="months">In any order; their sites are months, yyyy-MM.</param>
    public static Reply Stats(IReadOnlyList<SiteCount> months)
    {
        var all = Counts(SiteCount.Sum("", months));
        all["accuracy"] = Accuracy(SiteCount.Sum("", months)).ToString("0.00", CultureInfo.InvariantCulture);
        all["breakdown"] = new JsonObject(months.Select(month => KeyValuePair.Create<string, JsonNode?>(month.Site, Counts(month))));
        return Reply.Json(all.ToJsonString());
    }

    public static Reply Subscription(string site, bool overLimit) => Reply.Json(new JsonObject
    {
        ["account_name"] = site, ["account_type"] = "site-key", ["status"] = "active", ["next_billing_date"] = false, ["limit_reached"] = overLimit,
    }.ToJsonString());

    static JsonNode Line(SiteCount site) => new JsonObject
    {
        ["site"] = site.Site, ["api_calls"] = Text(site.Checks), ["spam"] = Text(site.Spam), ["ham"] = Text(site.Ham),
        ["missed_spam"] = Text(site.MissedSpam), ["false_positives"] = Text(site.FalsePositives), ["is_revoked"] = false,
    };

    static JsonObject Counts(SiteCount count) => new()
    {
        ["spam"] = count.Spam, ["ham"] = count.Ham, ["missed_spam"] = count.MissedSpam, ["false_positives"] = count.FalsePositives,
    };

    static double Accuracy(SiteCount count) =>
        count.Checks == 0 ? 100 : 100.0 * Math.Max(0, count.Checks - count.MissedSpam - count.FalsePositives) / count.Checks;

    static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
