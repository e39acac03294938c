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

sealed class Span(string tag = "span") : ContainerInline
{
    public string Tag => tag;

    public Span Class(string name)
    {
        this.GetAttributes().AddClass(name);
        return this;
    }

    /// <summary>A span that knows its language is left as it is by whoever marks languages later.</summary>
    public bool HasLang => this.TryGetAttributes()?.Properties?.Exists(property => property.Key == "lang") == true;

    public Span Lang(string tag)
    {
        this.GetAttributes().AddProperty("lang", tag);
        return this;
    }
}

/// <summary>A space instead of what it holds.</summary>
sealed class Space : ContainerInline;

sealed class SpaceRenderer : HtmlObjectRenderer<Space>
{
    protected override void Write(HtmlRenderer renderer, Space space) => renderer.Write(' ');
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
        renderer.Write('<').Write(span.Tag).WriteAttributes(span).Write('>');
        renderer.WriteChildren(span);
        renderer.Write("</").Write(span.Tag).Write('>');
    }
}
