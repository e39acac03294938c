using System.Xml.Linq;
using Blog.Localization;
using Blog.Web;

namespace Blog.Feeds;

/// <summary>The words of Atom (RFC 4287). Ids hang on the thing and its language, never on an address that may change.</summary>
public sealed class AtomFeed(SiteAddress address)
{
    static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public string Id(string thing) => $"tag:{address.Base.Host},2026:{thing}";

    public XDocument Of(FeedPage page, Language language, IReadOnlyList<FeedEntry> entries)
    {
        var updated = entries.Select(entry => entry.Changed).DefaultIfEmpty(DateTime.UnixEpoch).Max();
        var feed = Feed(language, page.Id, page.Title, page.Path + ".xml", page.Home, updated, entries.Select(EntryOf));
        if (page.TwinPath is { } twin)
            feed.Root!.Elements(Atom + "link").Last().AddAfterSelf(Link("related", twin + ".xml", "application/atom+xml", language.Twin));
        return feed;
    }

    XElement EntryOf(FeedEntry entry)
    {
        var element = Entry(entry.Language, $"post/{entry.PostId}/{entry.Language}", entry.Title, entry.Author, entry.PublishedAt, entry.Changed, entry.Path, entry.Html);
        element.Add(Text("summary", entry.Excerpt));
        if (entry.TwinPath is { } twin) element.Add(Link("alternate", twin, "text/html", entry.Language.Twin));
        return element;
    }

    public XDocument Feed(Language language, string id, string title, string self, string page, DateTime updated, IEnumerable<XElement> entries) => new(
        new XElement(Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", language.Tag),
            Text("id", Id(id)), Text("title", title), Text("updated", SiteTime.Machine(updated)),
            Link("self", self, "application/atom+xml"), Link("alternate", page, "text/html", language),
            entries));

    public XElement Entry(Language language, string id, string title, string author, DateTime published, DateTime updated, string page, string html) => new(
        Atom + "entry",
        new XAttribute(XNamespace.Xml + "lang", language.Tag),
        Text("id", Id(id)), Text("title", title),
        Text("published", SiteTime.Machine(published)), Text("updated", SiteTime.Machine(updated)),
        new XElement(Atom + "author", Text("name", author)),
        Link("alternate", page, "text/html", language),
        new XElement(Atom + "content", new XAttribute("type", "html"), FeedText.Clean(FeedText.Absolute(html, address.To(page)))));

    public XElement Link(string rel, string path, string type, Language? language = null) => new(
        Atom + "link", new XAttribute("rel", rel), new XAttribute("type", type), new XAttribute("href", address.To(path)),
        language is null ? null : new XAttribute("hreflang", language.Tag));

    public static XElement Text(string name, string value) => new(Atom + name, FeedText.Clean(value));
}
