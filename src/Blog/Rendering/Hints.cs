using Blog.Localization;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Rendering;

/// <summary>Makes the first use of each term a button that opens its gloss.</summary>
sealed class Hints(TermFinder finder, string idPrefix)
{
    readonly List<Gloss> used = [];
    readonly HashSet<long> seen = [];

    /// <returns>The terms that the text uses, in the order of their first use.</returns>
    public static IReadOnlyList<Gloss> Put(ContainerBlock document, TermFinder finder, string idPrefix)
    {
        var hints = new Hints(finder, idPrefix);
        if (finder.IsEmpty) return hints.used;
        foreach (var leaf in document.Descendants<LeafBlock>().Where(IsProse).ToList()) hints.Put(leaf.Inline!);
        return hints.used;
    }

    /// <summary>Not headings, captions, code, the head of a table, or lists that name both sides anyway.</summary>
    static bool IsProse(LeafBlock leaf)
    {
        if (leaf is not ParagraphBlock { Inline: not null }) return false;
        for (var outer = leaf.Parent; outer is not null; outer = outer.Parent)
            if (outer is TableRow { IsHeader: true } || outer.TryGetAttributes()?.Classes?.Contains("terms") == true) return false;
        return true;
    }

    void Put(ContainerInline words)
    {
        var text = Plain(words);
        List<Part> parts = [];
        foreach (var match in finder.Find(text))
            if (seen.Add(match.Term.Id))
            {
                used.Add(match.Term);
                if (match.Term.HasNote || !IsGlossed(match, text)) parts.Add(PartOf(match, text));
            }
        Parts.Wrap(words, parts);
    }

    /// <summary>As <see cref="Flow.Words(ContainerInline)"/>, but for what is in links: a button cannot stand there.</summary>
    static string Plain(ContainerInline words) => string.Concat(Flow.Leaves(words).Select(leaf =>
        IsInLink(leaf) ? new string(Flow.Thing, Flow.Length(leaf)) : Flow.Words(leaf)));

    static bool IsInLink(Inline leaf)
    {
        for (var outer = leaf.Parent; outer is not null; outer = outer.Parent)
            if (outer is LinkInline) return true;
        return false;
    }

    /// <summary>Where the other name stands in a bracket beside it, a hint without a note would say it twice.</summary>
    static bool IsGlossed(TermMatch match, string text)
    {
        var rest = text[match.End..].TrimStart();
        return rest.Length > 1 && rest[0] is '(' or '（' && new[] { match.Term.English, match.Term.Chinese }
            .Any(name => rest[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase) && rest.Length > name.Length + 1 && rest[name.Length + 1] is ')' or '）');
    }

    Part PartOf(TermMatch match, string text)
    {
        var first = true;
        return new(match.Start, match.End, () =>
        {
            if (!first) return new Span();   // a term of which only a part is stressed comes in pieces
            first = false;
            return new Hint(Id(match.Term, idPrefix)) { GapBefore = Meet(text, match.Start), GapAfter = Meet(text, match.End) };
        });
    }

    /// <summary>Whether the two scripts touch here, so that a gap belongs between them: beside a button no browser makes one.</summary>
    static bool Meet(string text, int at) => at > 0 && at < text.Length
        && (IsHan(text[at - 1]) && char.IsAsciiLetterOrDigit(text[at]) || char.IsAsciiLetterOrDigit(text[at - 1]) && IsHan(text[at]));

    static bool IsHan(char letter) => !char.IsSurrogate(letter) && Script.IsHan(new(letter));

    public static string Id(Gloss term, string idPrefix) => $"{idPrefix}ly-term-{term.Id}";
}

sealed class Hint(string target) : ContainerInline
{
    public string Target => target;

    public bool GapBefore { get; init; }

    public bool GapAfter { get; init; }
}

sealed class HintRenderer : HtmlObjectRenderer<Hint>
{
    protected override void Write(HtmlRenderer renderer, Hint hint)
    {
        var gaps = (hint.GapBefore ? " gap-before" : "") + (hint.GapAfter ? " gap-after" : "");
        renderer.Write($"<button type=\"button\" class=\"hint-term{gaps}\" popovertarget=\"{hint.Target}\">");
        renderer.WriteChildren(hint);
        renderer.Write("</button>");
    }
}
