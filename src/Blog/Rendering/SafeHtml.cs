using Ganss.Xss;

namespace Blog.Rendering;

/// <summary>
/// The last step over everything that goes out unencoded: what is not named here is removed.
/// A sanitizer may be shared between threads as long as nobody changes its settings.
/// </summary>
static class SafeHtml
{
    public static readonly HtmlSanitizer ForPosts = Build(
        "p br hr h1 h2 h3 h4 h5 h6 blockquote ul ol li a picture source img em strong del code pre table thead tbody tr th td figure figcaption div section span sup button video",
        "href src alt title class lang id start tabindex role aria-label rel loading decoding width height srcset sizes type popovertarget controls preload playsinline poster");

    public static readonly HtmlSanitizer ForComments = Build(
        "p br hr blockquote ul ol li a em strong del code pre span",
        "href rel lang start");

    static HtmlSanitizer Build(string tags, string attributes)
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = tags.Split(' ').ToHashSet(),
            AllowedAttributes = attributes.Split(' ').ToHashSet(),
            AllowedSchemes = new HashSet<string> { "http", "https", "mailto" },
            UriAttributes = new HashSet<string> { "href", "src", "poster" },
        });
        sanitizer.FilterUrl += (_, url) =>
        {
            url.SanitizedUrl = url.SanitizedUrl?.Replace("%7E", "~");   // escaped on the way here; it needs none
            if (url.Tag.LocalName is "img" or "video" && url.SanitizedUrl?.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) == true)
                url.SanitizedUrl = null;
        };
        return sanitizer;
    }
}
