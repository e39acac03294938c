using Markdig.Syntax.Inlines;

namespace Blog.Rendering.Maths;

/// <param name="source">LaTeX, without the dollars.</param>
/// <param name="isDisplay">On a line of its own, though among words: $$ … $$.</param>
sealed class FormulaInline(string source, bool isDisplay) : LeafInline
{
    public string Source => source;

    public bool IsDisplay => isDisplay;
}
