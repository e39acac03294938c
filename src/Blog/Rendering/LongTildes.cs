using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace Blog.Rendering;

/// <summary>Two tildes strike out. Three or more are only tildes, as GitHub has it; so is one, which Chinese writes in ranges: 10~20元.</summary>
sealed class LongTildes : InlineParser, IMarkdownExtension
{
    public LongTildes() => OpeningCharacters = ['~'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var length = 1;
        while (slice.PeekCharExtra(length) == '~') length++;
        if (length < 3) return false;

        processor.Inline = new LiteralInline(new StringSlice(slice.Text, slice.Start, slice.Start + length - 1));
        slice.Start += length;
        return true;
    }

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, this);

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
