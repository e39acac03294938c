using Blog.Localization;
using Blog.Web;

namespace Blog.Feeds;

/// <summary>JSON Feed 1.1, in its own words.</summary>
public sealed class JsonFeed(AtomFeed atom, SiteAddress address)
{
    public object Of(FeedPage page, Language language, IReadOnlyList<FeedEntry> entries) => new
    {
        version = "https://jsonfeed.org/version/1.1",
        title = page.Title,
        home_page_url = address.To(page.Home),
        feed_url = address.To(page.Path + ".json"),
        language = language.Tag,
        items = entries.Select(ItemOf),
    };

    object ItemOf(FeedEntry entry) => new
    {
        id = atom.Id($"post/{entry.PostId}/{entry.Language}"),
        url = address.To(entry.Path),
        title = entry.Title,
        summary = entry.Excerpt,
        content_html = FeedText.Absolute(entry.Html, address.To(entry.Path)),
        date_published = SiteTime.Machine(entry.PublishedAt),
        date_modified = SiteTime.Machine(entry.Changed),
        authors = new[] { new { name = entry.Author } },
        language = entry.Language.Tag,
        // An extension as the format allows: the same post in the other language.
        _translation = entry.TwinPath is { } twin ? new { url = address.To(twin), language = entry.Language.Twin.Tag } : null,
    };
}
