using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Rendering;

/// <summary>The Markdown that a stranger may use: no pictures, headings, ids or classes; lines break where they were broken.</summary>
public sealed class CommentRenderer
{
    const int Longest = 20_000;

    /// <remarks>Parts are marked against the language that <see cref="LanguageMarks.Guess"/> finds for the whole.</remarks>
    public string Render(string markdown) =>
        Unformatted.Unless(Wellformed.Text(markdown), Longest, Formatted, Unformatted.Paragraphs);

    static string Formatted(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipelines.Comment);
        Links.Unnest(document);
        Links.Distrust(document);
        LanguageTree.Mark(document, LanguageMarks.Guess(markdown));
        return Output.Write(document, Pipelines.Comment, SafeHtml.ForComments,
            renderer => renderer.ObjectRenderers.Replace<HeadingRenderer>(new StrongHeadings()));
    }
}

/// <summary>The outline of the page belongs to the author.</summary>
sealed class StrongHeadings : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock block)
    {
        renderer.EnsureLine();
        renderer.Write("<p").WriteAttributes(block).Write("><strong>");
        renderer.WriteLeafInline(block).WriteLine("</strong></p>");
    }
}
