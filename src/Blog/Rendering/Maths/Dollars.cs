using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;

namespace Blog.Rendering.Maths;

/// <summary>Reads $a$ and $$a$$ as formulas. Unlike Markdig's own parser it may begin right after Han, and knows prices when it sees them.</summary>
sealed class Dollars : InlineParser, IMarkdownExtension
{
    public Dollars() => OpeningCharacters = ['$'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (DollarRule.Formula(slice.AsSpan(), slice.PeekCharExtra(-1)) is not { } found) return false;
        var source = slice.AsSpan()[found.Source].ToString();
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new FormulaInline(source.Trim(), found.IsDisplay)
        {
            Line = line, Column = column, Span = new(start, processor.GetSourcePosition(slice.Start + found.Length - 1)),
        };
        slice.Start += found.Length;
        return true;
    }

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Insert(0, this);
        pipeline.BlockParsers.Insert(0, new DollarBlocks());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
