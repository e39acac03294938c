using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Rendering;

/// <summary>Drops line breaks between two wide characters, where a browser would show a space.</summary>
static class SoftBreaks
{
    public static void Drop(ContainerBlock document)
    {
        foreach (var block in document.Descendants<LeafBlock>())
            if (block.Inline is { } words) Drop(words);
    }

    static void Drop(ContainerInline words)
    {
        var leaves = Flow.Leaves(words).Where(leaf => leaf is not FootnoteLink && Flow.Words(leaf).Length > 0).ToList();
        for (var i = 1; i < leaves.Count - 1; i++)
            if (leaves[i] is LineBreakInline { IsHard: false } && EndsWide(leaves[i - 1]) && BeginsWide(leaves[i + 1]))
                leaves[i].Remove();
    }

    static bool EndsWide(Inline leaf) => IsWide(Text(leaf).EnumerateRunes().Reverse());

    static bool BeginsWide(Inline leaf) => IsWide(Text(leaf).EnumerateRunes());

    static string Text(Inline leaf) => leaf is CodeInline code ? code.Content : Flow.Words(leaf).Trim();

    // Quotation marks, dashes and dots serve both scripts: the letter behind them decides.
    static bool IsWide(IEnumerable<Rune> runes) =>
        runes.SkipWhile(rune => rune.Value is '“' or '”' or '‘' or '’' or '…' or '—' or '·') is var rest
        && rest.Any() && Script.IsWide(rest.First());
}
