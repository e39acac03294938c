using Blog.Localization;
using Ganss.Xss;
using Markdig;

namespace Blog.Rendering;

/// <summary>Turns what an author wrote into what a reader gets. Done once, when a text is saved.</summary>
public sealed class PostRenderer
{
    readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <param name="idPrefix">Goes before every id, so that two texts can stand on one page.</param>
    public RenderedText Render(string markdown, Language language, string idPrefix = "")
    {
        var html = new HtmlSanitizer().Sanitize(Markdown.ToHtml(markdown, pipeline));
        var plain = Markdown.ToPlainText(markdown, pipeline);
        var length = Length.Of(plain);
        return new(html, [], plain, length.Han, length.Words, Math.Max(1, (int)Math.Ceiling(length.Minutes)));
    }

    /// <summary>One line of Markdown, for notices: no paragraph around it.</summary>
    public string RenderInline(string markdown, Language language) =>
        new HtmlSanitizer().Sanitize(Markdown.ToHtml(markdown, pipeline));
}
