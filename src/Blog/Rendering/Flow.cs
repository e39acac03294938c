using Blog.Rendering.Maths;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Rendering;

/// <summary>The inlines of a block in reading order, as one run of text.</summary>
static class Flow
{
    /// <summary>Stands for what is there but is no words: code, formulas, pictures, bare addresses, footnote numbers, what is marked already.</summary>
    public const char Thing = '\uFFFC';

    public static IEnumerable<Inline> Leaves(ContainerInline? root)
    {
        for (var inline = root?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is ContainerInline inner && !IsThing(inline))
                foreach (var leaf in Leaves(inner)) yield return leaf;
            else
                yield return inline;
        }
    }

    public static string Words(ContainerInline? root) => string.Concat(Leaves(root).Select(Words));

    public static string Words(Inline leaf) => leaf switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        _ => Thing.ToString(),
    };

    public static int Length(Inline leaf) => leaf is LiteralInline literal ? literal.Content.Length : Words(leaf).Length;

    /// <summary>What a reader sees, code and addresses included; of a formula its LaTeX.</summary>
    public static string Visible(ContainerInline? root) => string.Concat(Leaves(root).Select(Visible));

    static string Visible(Inline leaf) => leaf switch
    {
        CodeInline code => code.Content,
        FormulaInline formula => formula.Source,
        AutolinkInline address => address.Url,
        LinkInline { IsImage: false } link => Words(link),
        LiteralInline or HtmlEntityInline or LineBreakInline => Words(leaf),
        _ => "",
    };

    public static bool IsThing(Inline inline) => inline
        is LinkInline { IsImage: true } or LinkInline { IsAutoLink: true } or FootnoteLink or TaskList or Span { HasLang: true } or Space;
}
