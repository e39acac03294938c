using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Blog.Rendering;

/// <summary>Notes at the foot of a text. Their ids have a colon, which no heading's id has, and the text's prefix.</summary>
sealed class FootnoteGroups(string prefix) : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup group)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<section class=\"footnotes\">").WriteLine("<ol>");
        foreach (var note in group.OfType<Footnote>())
        {
            note.GetAttributes().Id = $"{prefix}fn:{note.Order}";
            renderer.Write("<li").WriteAttributes(note).WriteLine('>');
            renderer.WriteChildren(note);
            renderer.WriteLine("</li>");
        }
        renderer.WriteLine("</ol>").WriteLine("</section>");
    }
}

/// <param name="backTo">What the ↩ of a note is called.</param>
sealed class FootnoteLinks(string prefix, Func<int, string> backTo) : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        var order = link.Footnote.Order;
        if (link.IsBackLink)
            renderer.Write($" <a class=\"footnote-back\" href=\"#{prefix}fnref:{link.Index}\" aria-label=\"").WriteEscape(backTo(order)).Write("\">↩</a>");
        else
            renderer.Write($"<a class=\"footnote-ref\" id=\"{prefix}fnref:{link.Index}\" href=\"#{prefix}fn:{order}\"><sup>{order}</sup></a>");
    }
}
