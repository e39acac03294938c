using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Rendering;

/// <summary>Blocks around blocks that Markdown has no name for: figure, figcaption.</summary>
sealed class Element(string tag) : ContainerBlock(null)
{
    public string Tag => tag;
}

/// <summary>A line of inlines that is not a paragraph; without a tag it is just its inlines.</summary>
sealed class Words(string? tag) : LeafBlock(null)
{
    public string? Tag => tag;
}

sealed class Span : ContainerInline
{
    public Span Class(string name)
    {
        this.GetAttributes().AddClass(name);
        return this;
    }

    public Span Lang(string tag)
    {
        this.GetAttributes().AddProperty("lang", tag);
        return this;
    }
}

sealed class ElementRenderer : HtmlObjectRenderer<Element>
{
    protected override void Write(HtmlRenderer renderer, Element element)
    {
        renderer.EnsureLine();
        renderer.Write('<').Write(element.Tag).WriteAttributes(element).WriteLine('>');
        renderer.WriteChildren(element);
        renderer.EnsureLine();
        renderer.Write("</").Write(element.Tag).WriteLine('>');
    }
}

sealed class WordsRenderer : HtmlObjectRenderer<Words>
{
    protected override void Write(HtmlRenderer renderer, Words words)
    {
        if (words.Tag is { } tag) renderer.Write('<').Write(tag).WriteAttributes(words).Write('>');
        renderer.WriteLeafInline(words);
        if (words.Tag is { } end) renderer.Write("</").Write(end).Write('>');
        renderer.EnsureLine();
    }
}

sealed class SpanRenderer : HtmlObjectRenderer<Span>
{
    protected override void Write(HtmlRenderer renderer, Span span)
    {
        renderer.Write("<span").WriteAttributes(span).Write('>');
        renderer.WriteChildren(span);
        renderer.Write("</span>");
    }
}
