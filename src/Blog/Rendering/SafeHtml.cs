using Ganss.Xss;

namespace Blog.Rendering;

/// <summary>
/// The last step over everything that goes out unencoded: what is not named here is removed.
/// A sanitizer may be shared between threads as long as nobody changes its settings.
/// </summary>
static class SafeHtml
{
    // What src/Editor/formulas.js writes, and no more: nothing of MathML that links, loads or listens.
    const string Formulas = "math semantics annotation mrow mi mn mo mtext ms mspace mfrac msqrt mroot mstyle mpadded mphantom menclose msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd";

    const string OfFormulas = "display encoding fence form stretchy symmetric separator largeop movablelimits accent accentunder lspace rspace minsize maxsize depth voffset linethickness displaystyle scriptlevel mathvariant mathcolor mathbackground mathsize notation";

    public static readonly HtmlSanitizer ForPosts = Build(
        Formulas + " p br hr h1 h2 h3 h4 h5 h6 blockquote ul ol li a picture source img em strong del code pre table thead tbody tr th td figure figcaption div section span sup button video",
        OfFormulas + " href src alt title class lang id start tabindex role aria-label rel loading decoding width height srcset sizes type popovertarget controls preload playsinline poster");

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
