using Blog.Localization;
using Blog.Rendering.Maths;
using Ganss.Xss;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace Blog.Rendering;

/// <summary>Writes a finished tree as HTML that is safe to show.</summary>
static class Output
{
    public static string Write(MarkdownDocument document, MarkdownPipeline pipeline, HtmlSanitizer sanitizer, Action<HtmlRenderer> prepare)
    {
        using var html = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(html);
        pipeline.Setup(renderer);
        renderer.ObjectRenderers.AddRange([new ElementRenderer(), new WordsRenderer(), new SpanRenderer(), new SpaceRenderer(), new HintRenderer()]);
        prepare(renderer);
        renderer.Render(document);
        return sanitizer.Sanitize(html.ToString()).Trim();
    }

    public static void ForPosts(HtmlRenderer renderer, Language language, string idPrefix)
    {
        var (names, formulas) = (new Names(language), new Formulas());
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new CodeBlocks(formulas));
        renderer.ObjectRenderers.Add(new FormulaRenderer(formulas));
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new TableBlocks(names.Table));
        renderer.ObjectRenderers.Replace<HtmlFootnoteGroupRenderer>(new FootnoteGroups(idPrefix));
        renderer.ObjectRenderers.Replace<HtmlFootnoteLinkRenderer>(new FootnoteLinks(idPrefix, names.BackTo));
        renderer.ObjectRenderers.Replace<HtmlTaskListRenderer>(new TaskMarks());
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new Players(names));
    }
}
