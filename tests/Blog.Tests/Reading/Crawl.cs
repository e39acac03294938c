using System.Net;
using AngleSharp.Dom;

namespace Blog.Tests.Reading;

/// <summary>Walks a site by its links, as a search engine does, and keeps what it saw.</summary>
public sealed class Crawl(Visitor visitor)
{
    public const string Site = "http://localhost";

    readonly Dictionary<string, Page> seen = [];

    /// <summary>Pages of HTML by their path and query, after redirects.</summary>
    public IEnumerable<(string Path, Page Page)> Pages => seen.Where(each => each.Value.Status == HttpStatusCode.OK && IsHtml(each.Value)).Select(each => (each.Key, each.Value));

    public IReadOnlyDictionary<string, Page> Seen => seen;

    public List<string> Faults { get; } = [];

    public async Task From(params string[] starts)
    {
        var waiting = new Queue<(string Path, string From)>(starts.Select(start => (start, "start")));
        while (waiting.TryDequeue(out var next))
        {
            if (seen.ContainsKey(next.Path)) continue;
            var page = seen[next.Path] = await visitor.Get(next.Path);
            if (page.Location is { } location) waiting.Enqueue((PathOf(location, next.Path)!.Value.Path, next.Path));
            else if (page.Status != HttpStatusCode.OK) Faults.Add($"{next.From} → {next.Path}: {page.Status}");
            else if (IsHtml(page))
                foreach (var link in LinksOf(page, next.Path)) waiting.Enqueue((link.Path, next.Path));
        }
        CheckFragments();
    }

    /// <summary>The page at the end of the redirects.</summary>
    public Page Final(string path) => seen[path] is { Location: { } location } ? Final(PathOf(location, path)!.Value.Path) : seen[path];

    void CheckFragments()
    {
        foreach (var (path, page) in Pages.ToList())
            foreach (var (target, fragment) in LinksOf(page, path))
                if (fragment.Length > 0 && IsHtml(Final(target)) && Final(target).Document.GetElementById(fragment) is null) Faults.Add($"{path} → {target}#{fragment}: no such place");
    }

    /// <summary>Links to this site in a page; what robots are not asked to follow is left.</summary>
    static IEnumerable<(string Path, string Fragment)> LinksOf(Page page, string at) =>
        page.Document.QuerySelectorAll("a[href]:not([rel~=nofollow]), link[href], img[src], script[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
            .Select(link => PathOf(link, at)).OfType<(string Path, string Fragment)>()
            .Where(link => !link.Path.StartsWith("/language/", StringComparison.Ordinal) && !link.Path.Contains("?comment=") && !link.Path.Contains("/search?"));

    static (string Path, string Fragment)? PathOf(string link, string at) =>
        Uri.TryCreate(new Uri(Site + at), link, out var address) && address.GetLeftPart(UriPartial.Authority) == Site
            ? (address.PathAndQuery, Uri.UnescapeDataString(address.Fragment.TrimStart('#')))
            : null;

    static bool IsHtml(Page page) => page.Response.Content.Headers.ContentType?.MediaType == "text/html";
}
