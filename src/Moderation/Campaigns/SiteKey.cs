namespace Moderation.Campaigns;

/// <summary>What a site is remembered by: its host; where many people share a host, the first part of the path with it.</summary>
static class SiteKey
{
    const int Most = 20;

    static readonly HashSet<string> Shared = [.. Load()];

    public static IReadOnlyList<string> Of(Submission submission) =>
        [.. (Words.LinkScan.Site(submission.Website) is { } site ? submission.Links.Prepend(site) : submission.Links).Select(Of).Distinct().Take(Most)];

    static string Of(Uri link)
    {
        var host = link.Host.ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal)) host = host[4..];
        return Shared.Contains(host) ? host + link.AbsolutePath.Split('/', 3) switch { [_, var first, ..] => "/" + first.ToLowerInvariant(), _ => "" } : host;
    }

    static IEnumerable<string> Load()
    {
        using var list = new StreamReader(typeof(SiteKey).Assembly.GetManifestResourceStream("SharedHosts.txt")!);
        return list.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#'));
    }
}
