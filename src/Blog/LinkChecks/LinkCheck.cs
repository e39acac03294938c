using System.Net;
using System.Text.RegularExpressions;
using Blog.Data;
using Blog.Localization;
using Blog.Posts;
using Blog.Rendering;
using Blog.Web;
using Microsoft.EntityFrameworkCore;

namespace Blog.LinkChecks;

/// <summary>Looks where the links of a text lead: within it, within the blog, outside.</summary>
public sealed partial class LinkCheck(BlogDbContext db, OutsideLinks outside, SiteAddress site, TimeProvider clock)
{
    public const int Most = 60, AtOnce = 6;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    /// <param name="html">The text as it is rendered.</param>
    /// <returns>Each address once, in the order of the text.</returns>
    public async Task<IReadOnlyList<LinkFinding>> Examine(string html, CancellationToken stop)
    {
        var addresses = Address().Matches(html).Select(found => WebUtility.HtmlDecode(found.Groups[1].Value)).Distinct().ToList();
        var found = new Dictionary<string, LinkFinding>();
        foreach (var own in addresses.Where(address => OutsideOf(address) is null)) found[own] = await Inside(own, html, stop);
        var others = addresses.Where(address => OutsideOf(address) is not null).Take(Most).ToList();
        foreach (var finding in await Ask(others, stop)) found[finding.Address] = finding;
        return [.. addresses.Select(address => found.GetValueOrDefault(address) ?? new LinkFinding(address, LinkFate.Unasked))];
    }

    async Task<IEnumerable<LinkFinding>> Ask(IReadOnlyList<string> addresses, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        var found = new LinkFinding[addresses.Count];
        await Parallel.ForAsync(0, addresses.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (i, _) =>
        {
            try
            {
                found[i] = (await outside.Ask(OutsideOf(addresses[i])!, patience.Token)) with { Address = addresses[i] };
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
                found[i] = new(addresses[i], LinkFate.Unasked);
            }
        });
        return found;
    }

    Uri? OutsideOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.GetLeftPart(UriPartial.Authority) != site.Base.GetLeftPart(UriPartial.Authority) ? uri : null;

    async Task<LinkFinding> Inside(string address, string html, CancellationToken stop)
    {
        if (address is ['#', .. var id]) return new(address, html.Contains($"id=\"{WebUtility.HtmlEncode(Uri.UnescapeDataString(id))}\"", StringComparison.Ordinal) ? LinkFate.Fine : LinkFate.Broken);
        if (!Uri.TryCreate(site.Base, address, out var uri) || uri.Authority != site.Base.Authority) return new(address, LinkFate.Unasked);   // mailto
        if (OwnPicture.At(uri.AbsolutePath) is { Key: var key }) return new(address, Judge(await db.Pictures.AnyAsync(p => p.Key == key, stop)));
        if (Text().Match(Uri.UnescapeDataString(uri.AbsolutePath)) is not { Success: true } text) return new(address, LinkFate.Unasked);
        var (language, kind) = (Language.Parse(text.Groups[1].Value, null), text.Groups[2].Value == "pages" ? PostKind.Page : PostKind.Post);
        var slug = Slug.FromAddress(text.Groups[3].Value);
        var there = db.Translations.Published(clock.GetUtcNow().UtcDateTime).In(language).OfKind(kind).Where(t => t.Slug == slug || t.OldSlugs.Any(old => old.Slug == slug));
        return new(address, Judge(await there.AnyAsync(stop)));
    }

    static LinkFate Judge(bool isThere) => isThere ? LinkFate.Fine : LinkFate.Broken;

    [GeneratedRegex("(?:href|src|poster)=\"([^\"]+)\"")]
    private static partial Regex Address();

    [GeneratedRegex("^/(zh|en)/(posts|pages)/([^/]+)/?$")]
    private static partial Regex Text();
}
