using Blog.Rendering.Maths;
using Markdig.Syntax;

namespace Blog.Rendering;

/// <summary>What a reader sees of a document, without its marks: one line a block.</summary>
static class PlainText
{
    public static string Of(ContainerBlock document) =>
        string.Join('\n', document.Descendants<LeafBlock>().Select(Of).Where(line => line.Length > 0));

    /// <summary>Prose only, for counting.</summary>
    public static Length Prose(ContainerBlock document) =>
        document.Descendants<LeafBlock>().Aggregate(default(Length), (sum, leaf) => sum + Length.Of(Flow.Visible(leaf.Inline)));

    public static Length Code(ContainerBlock document) =>
        document.Descendants<CodeBlock>().Aggregate(default(Length), (sum, code) => sum + Length.Of(Of(code)));

    static string Of(LeafBlock block) =>
        (FormulaBlock.SourceOf(block) ?? (block is CodeBlock code ? code.Lines.ToString() : Flow.Visible(block.Inline))).Trim();
}
