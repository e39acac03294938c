using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Rendering;

/// <summary>What links and pictures need beyond their address.</summary>
static class Links
{
    /// <summary>A bare address inside a written link is only its words: links do not nest.</summary>
    public static void Unnest(ContainerBlock document)
    {
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.IsAutoLink && IsInLink(link)).ToList())
            Blocks.Unwrap(link);
    }

    public static void MarkOutside(ContainerBlock document)
    {
        foreach (var link in document.Descendants<LinkInline>().Where(link => !link.IsImage && IsOutside(link.Url)))
            link.GetAttributes().AddPropertyIfNotExist("rel", "noopener");
        foreach (var link in document.Descendants<AutolinkInline>())
            link.GetAttributes().AddPropertyIfNotExist("rel", "noopener");
    }

    /// <summary>Links in comments earn their authors nothing; pictures become links to themselves.</summary>
    public static void Distrust(ContainerBlock document)
    {
        foreach (var link in document.Descendants<LinkInline>()) (link.IsImage, link.Title) = (false, null);
        foreach (var link in document.Descendants<Inline>().Where(inline => inline is LinkInline or AutolinkInline))
            link.GetAttributes().AddProperty("rel", "ugc nofollow noopener");
    }

    /// <summary>References to headings follow their ids.</summary>
    public static void Prefix(ContainerBlock document, string prefix)
    {
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.Url?.StartsWith('#') == true))
            link.Url = "#" + prefix + link.Url![1..];
    }

    public static void Measure(ContainerBlock document, Func<string, ImageSize?> sizeOf)
    {
        foreach (var image in document.Descendants<LinkInline>().Where(link => link.IsImage))
        {
            var attributes = image.GetAttributes();
            if (Film.IsFile(image.Url))
            {
                Fit(attributes, sizeOf(attributes.Properties?.Find(property => property.Key == "poster").Value ?? ""));
                continue;
            }
            attributes.AddProperty("loading", "lazy");
            attributes.AddProperty("decoding", "async");
            if (OwnPicture.At(image.Url) is { Moves: false, IsCard: false } picture)
            {
                attributes.AddProperty("srcset", picture.Sources("webp"));
                attributes.AddProperty("sizes", OwnPicture.Sizes);
            }
            Fit(attributes, sizeOf(image.Url ?? ""));
        }
    }

    static void Fit(HtmlAttributes attributes, ImageSize? known)
    {
        if (known is not { } size) return;
        attributes.AddProperty("width", $"{size.Width}");
        attributes.AddProperty("height", $"{size.Height}");
    }

    static bool IsInLink(LinkInline link)
    {
        for (var outer = link.Parent; outer is not null; outer = outer.Parent)
            if (outer is LinkInline) return true;
        return false;
    }

    static bool IsOutside(string? url) => url?.Contains("//", StringComparison.Ordinal) == true;
}
