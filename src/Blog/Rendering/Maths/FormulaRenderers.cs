using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Blog.Rendering.Maths;

sealed class FormulaRenderer(Formulas formulas) : HtmlObjectRenderer<FormulaInline>
{
    protected override void Write(HtmlRenderer renderer, FormulaInline formula) => FormulaHtml.Write(renderer, formulas.Set(formula.Source, formula.IsDisplay), formula.Source, formula.IsDisplay, "span");
}

sealed class FormulaBlockRenderer(Formulas formulas) : HtmlObjectRenderer<FormulaBlock>
{
    protected override void Write(HtmlRenderer renderer, FormulaBlock block) => FormulaHtml.WriteBlock(renderer, formulas, block.Source);
}

static class FormulaHtml
{
    const int Wide = 20;   // letters that a telephone's line holds for sure

    public static void WriteBlock(HtmlRenderer renderer, Formulas formulas, string source)
    {
        renderer.EnsureLine();
        Write(renderer, formulas.Set(source, isDisplay: true), source, true, "div");
        renderer.EnsureLine();
    }

    /// <summary>What may be wider than the line scrolls by itself, and must then be reachable by keyboard.</summary>
    public static void Write(HtmlRenderer renderer, Formula formula, string source, bool isDisplay, string box)
    {
        var wide = formula.Letters > Wide;
        if (formula.MathMl is null) WriteSource(renderer, source, isDisplay, box);
        else if (!isDisplay && !wide) renderer.Write(formula.MathMl);
        else renderer.Write($"<{box} class=\"formula\"{(wide ? " tabindex=\"0\"" : "")}>").Write(formula.MathMl).Write($"</{box}>");
    }

    static void WriteSource(HtmlRenderer renderer, string source, bool isDisplay, string box)
    {
        var (start, end) = box == "div" ? ("<pre tabindex=\"0\"><code>", "</code></pre>") : ("<code>", "</code>");
        var dollars = isDisplay ? "$$" : "$";
        renderer.Write(start).WriteEscape(box == "div" ? source : dollars + source + dollars).Write(end);
    }
}
