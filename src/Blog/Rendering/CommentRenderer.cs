using Ganss.Xss;
using Markdig;

namespace Blog.Rendering;

/// <summary>The Markdown that a stranger may use.</summary>
public sealed class CommentRenderer
{
    readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    public string Render(string markdown) => new HtmlSanitizer().Sanitize(Markdown.ToHtml(markdown, pipeline));
}
