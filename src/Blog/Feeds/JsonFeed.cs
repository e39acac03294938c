using Blog.Localization;
using Blog.Settings;
using Blog.Web;

namespace Blog.Feeds;

/// <summary>JSON Feed 1.1, in its own words.</summary>
public sealed class JsonFeed(AtomFeed atom, SiteAddress address)
{
    public object Of(Language language, SiteSettings site, IReadOnlyList<FeedEntry> entries) => new
    {
        version = "https://jsonfeed.org/version/1.1",
        title = site.Name,
        home_page_url = address.To($"/{language}/"),
        feed_url = address.To($"/{language}/feed.json"),
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
    };
}
