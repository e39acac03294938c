using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;

namespace Blog.Rendering;

/// <summary>Writes films; whatever else is linked or shown is left to another.</summary>
sealed class Players(Names names) : Pictures
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (!link.IsImage || !renderer.EnableHtmlForInline || !Film.IsFile(link.Url))
        {
            base.Write(renderer, link);
            return;
        }
        var alt = Flow.Words(link).Trim();
        renderer.Write(Film.Mark).WriteEscapeUrl(link.Url).Write("\" controls preload=\"none\" playsinline aria-label=\"").WriteEscape(alt.Length > 0 ? alt : names.Film)
            .Write('"').WriteAttributes(link).Write("><a href=\"").WriteEscapeUrl(link.Url).Write("\" rel=\"noopener\">");
        renderer.WriteEscape(alt.Length > 0 ? alt : names.Film).Write("</a></video>");
    }
}
