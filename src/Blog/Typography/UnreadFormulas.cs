using Blog.Rendering;
using Blog.Rendering.Maths;
using Markdig.Syntax;

namespace Blog.Typography;

/// <summary>Formulas that readers would get as they were typed, because nobody could read them.</summary>
public static class UnreadFormulas
{
    const int LongestText = 300_000, LongestShown = 40;

    public static IReadOnlyList<Finding> In(string markdown) =>
        Unformatted.Unless<IReadOnlyList<Finding>>(markdown, LongestText, text => [.. Find(text)], _ => []);

    static IEnumerable<Finding> Find(string source)
    {
        var formulas = new Formulas();
        foreach (var (thing, latex, isDisplay) in All(Passages.Parse(source)))
            if (formulas.Set(latex, isDisplay) is { MathMl: null } failed) yield return Found(failed, thing.Span, source);
    }

    static IEnumerable<(MarkdownObject Thing, string Latex, bool IsDisplay)> All(MarkdownDocument document)
    {
        foreach (var thing in document.Descendants())
            if (thing is FormulaInline inline) yield return (inline, inline.Source, inline.IsDisplay);
            else if (thing is Block block && FormulaBlock.SourceOf(block) is { } latex) yield return (block, latex, true);
    }

    static Finding Found(Formula failed, SourceSpan span, string source)
    {
        var (start, end) = (Math.Clamp(span.Start, 0, source.Length), Math.Clamp(span.End + 1, 0, source.Length));
        if (failed.Culprit is { } culprit && source.IndexOf(culprit, start, Math.Max(0, end - start), StringComparison.Ordinal) is >= 0 and var at)
            (start, end) = (at, at + culprit.Length);
        end = Math.Min(end, start + LongestShown);
        if (end > start && char.IsHighSurrogate(source[end - 1])) end--;
        return new(Name(failed.Fault), start, end, source[start..end], null, false) { Place = TextPlace.Of(source, start, end) };
    }

    static string Name(FormulaFault fault) => fault switch
    {
        FormulaFault.Unknown => "formula-command",
        FormulaFault.TooMuch => "formula-length",
        _ => "formula",
    };
}
