using Blog.Rendering.Maths;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Parsers;

namespace Blog.Rendering;

/// <summary>What Markdown means here. Pipelines are immutable and shared.</summary>
static class Pipelines
{
    public static readonly MarkdownPipeline Post = Common()
        .UsePipeTables(new PipeTableOptions { UseGfmRules = true })
        .UseFootnotes()
        .UseTaskLists()
        .Use<Dollars>()
        .Build();

    public static readonly MarkdownPipeline Comment = Common().UseSoftlineBreakAsHardlineBreak().Build();

    public static readonly MarkdownPipeline Line = Lines().Build();

    static MarkdownPipelineBuilder Common() => new MarkdownPipelineBuilder()
        .DisableHtml()
        .UseCjkFriendlyEmphasis()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .Use<LongTildes>()
        .Use<BareLinks>();

    static MarkdownPipelineBuilder Lines()
    {
        var builder = Common();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser());
        return builder;
    }
}
