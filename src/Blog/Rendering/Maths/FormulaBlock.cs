using Markdig.Parsers;
using Markdig.Syntax;

namespace Blog.Rendering.Maths;

/// <summary>$$ … $$ on lines of its own. It holds code as far as everybody else is concerned: nothing in it is prose.</summary>
sealed class FormulaBlock(BlockParser parser) : CodeBlock(parser)
{
    public string Source => Lines.ToString().Trim().Trim('$').Trim();

    /// <returns>The LaTeX of a block that is a formula, in either form; null for other code.</returns>
    public static string? SourceOf(Block block) => block switch
    {
        FormulaBlock formula => formula.Source,
        FencedCodeBlock { Info: "math" } fence => fence.Lines.ToString().Trim(),
        _ => null,
    };
}
