using Blog.Rendering.Maths;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Blog.Rendering;

/// <summary>Code scrolls by itself, so it must be reachable by keyboard.</summary>
sealed class CodeBlocks(Formulas formulas) : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock block)
    {
        if (FormulaBlock.SourceOf(block) is { } formula)
        {
            FormulaHtml.WriteBlock(renderer, formulas, formula);
            return;
        }
        renderer.EnsureLine();
        renderer.Write("<pre tabindex=\"0\"><code").WriteAttributes(block).Write('>');
        if (block is not FencedCodeBlock { Info: { Length: > 0 } language } || !CodeColours.Write(renderer, block.Lines.ToString(), language))
            renderer.WriteLeafRawLines(block, writeEndOfLines: true, escape: true);
        renderer.WriteLine("</code></pre>");
    }
}
