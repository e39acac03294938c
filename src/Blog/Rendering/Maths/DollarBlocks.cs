using Markdig.Parsers;
using Markdig.Syntax;

namespace Blog.Rendering.Maths;

/// <summary>Reads a formula between $$ and $$ that has its lines to itself. It ends before the next blank line or is none: a stray $$ swallows nothing.</summary>
sealed class DollarBlocks : BlockParser
{
    public DollarBlocks() => OpeningCharacters = ['$'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || !Opens(processor.Line.AsSpan())) return BlockState.None;
        var rest = processor.Line.Text.AsSpan(processor.Line.Start);
        if (End(rest) is not { } end) return BlockState.None;
        processor.NewBlocks.Push(new FormulaBlock(this) { Column = processor.Column, Span = new(processor.Start, processor.Line.End) });
        return rest[..end].Contains('\n') ? BlockState.Continue : BlockState.Break;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine) return BlockState.None;
        block.UpdateSpanEnd(processor.Line.End);
        return processor.Line.AsSpan().TrimEnd().EndsWith("$$") ? BlockState.Break : BlockState.Continue;
    }

    static bool Opens(ReadOnlySpan<char> line) => line.StartsWith("$$") && !line.StartsWith("$$$");

    /// <returns>Where the formula ends, dollars included; null where none does.</returns>
    static int? End(ReadOnlySpan<char> text)
    {
        if (text[2..].IndexOf("$$") is not (>= 0 and var at)) return null;
        var inside = text.Slice(2, at);
        var line = text[(at + 4)..];
        if (line.IndexOf('\n') is >= 0 and var end) line = line[..end];
        return inside.IsWhiteSpace() || HasBlankLine(inside) || !line.IsWhiteSpace() ? null : at + 4;
    }

    static bool HasBlankLine(ReadOnlySpan<char> inside)
    {
        var first = true;   // what follows the dollars, mostly nothing
        foreach (var line in inside[..Math.Max(0, inside.LastIndexOf('\n'))].EnumerateLines())
        {
            if (!first && line.IsWhiteSpace()) return true;
            first = false;
        }
        return false;
    }
}
