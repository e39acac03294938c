using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Rendering;

/// <summary>
/// A picture alone on the first line of a paragraph becomes a figure: its title is the caption,
/// what follows on the next lines is the source. Films are written in the same way.
/// </summary>
static class Figures
{
    public static void Make(ContainerBlock document)
    {
        foreach (var paragraph in document.Descendants<ParagraphBlock>().ToList())
            if (paragraph.Inline?.FirstChild is LinkInline { IsImage: true } image && StandsAlone(image))
                Replace(paragraph, image);
    }

    static bool StandsAlone(LinkInline image) =>
        image.NextSibling is null or LineBreakInline
        && !image.Parent!.FindDescendants<LinkInline>().Any(other => other.IsImage && other != image);

    static void Replace(ParagraphBlock paragraph, LinkInline image)
    {
        var figure = new Element("figure");
        image.NextSibling?.Remove();
        image.Remove();
        if (Film.IsPage(image.Url))
        {
            image.IsImage = false;
            figure.GetAttributes().AddClass("film-page");
        }
        figure.Add(new Words(null) { Inline = Holding(image) });
        if (Caption(image, paragraph.Inline!) is { FirstChild: not null } caption)
            figure.Add(new Words("figcaption") { Inline = caption });
        Blocks.Replace(paragraph, figure);
    }

    static ContainerInline Caption(LinkInline image, ContainerInline rest)
    {
        var caption = new ContainerInline();
        if (!string.IsNullOrWhiteSpace(image.Title))
            caption.AppendChild(Filled(new Span("div").Class("caption"), new LiteralInline(image.Title)));
        if (caption.FirstChild is not null && rest.FirstChild is not null)
            caption.AppendChild(new LiteralInline(" "));
        if (rest.FirstChild is not null)
            caption.AppendChild(Blocks.Move(rest, new Span("div").Class("source")));
        image.Title = null;
        return caption;
    }

    static ContainerInline Holding(Inline inline) => new ContainerInline().AppendChild(inline);

    static Span Filled(Span span, Inline inline)
    {
        span.AppendChild(inline);
        return span;
    }
}
