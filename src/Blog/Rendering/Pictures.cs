using System.Net;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;

namespace Blog.Rendering;

/// <summary>A picture of the library is offered in a smaller format as well; the browser takes what it knows.</summary>
class Pictures : LinkInlineRenderer
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (!link.IsImage || !renderer.EnableHtmlForInline || OwnPicture.At(link.Url) is not { Moves: false, IsCard: false } picture)
        {
            base.Write(renderer, link);
            return;
        }
        renderer.Write("<picture><source type=\"image/avif\" srcset=\"").Write(picture.Sources("avif"))
            .Write("\" sizes=\"").Write(WebUtility.HtmlEncode(OwnPicture.Sizes)).Write("\">");
        base.Write(renderer, link);
        renderer.Write("</picture>");
    }
}
