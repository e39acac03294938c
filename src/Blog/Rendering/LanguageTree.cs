using Blog.Localization;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Blog.Rendering;

/// <summary>Puts lang on the blocks and runs of a document that are in the other language; never in code.</summary>
sealed class LanguageTree
{
    readonly Dictionary<Block, Length> lengths = [];

    public static void Mark(ContainerBlock document, Language language)
    {
        var tree = new LanguageTree();
        tree.Measure(document);
        tree.Mark((Block)document, language);
    }

    Length Measure(Block block) => lengths[block] = block switch
    {
        CodeBlock => default,
        ContainerBlock blocks => blocks.Aggregate(default(Length), (sum, child) => sum + Measure(child)),
        LeafBlock leaf => Length.Of(Flow.Words(leaf.Inline)),
        _ => default,
    };

    void Mark(Block block, Language context)
    {
        var own = Own(block, context);
        if (own != context) SetLang(block, own);
        if (block is ContainerBlock blocks)
            foreach (var child in blocks) Mark(child, own);
        if (block is LeafBlock { Inline: { } words } and not CodeBlock)
            Parts.Wrap(words, [.. LanguageRuns.Foreign(Flow.Words(words), own).Select(run => Foreign(run, own.Twin))]);
    }

    Language Own(Block block, Language context) =>
        block.TryGetAttributes()?.Properties?.Find(property => property.Key == "lang").Value is { } tag ? Language.FromTag(tag)
        : CanBeMarked(block) && !IsTerm(block) ? LanguageRuns.Mostly(lengths[block]) ?? context
        : context;

    /// <summary>Cells of a table hold terms more often than sentences.</summary>
    static bool CanBeMarked(Block block) => block
        is QuoteBlock or ListItemBlock or ParagraphBlock { Parent: not TableCell } or HeadingBlock or Footnote or Words { Tag: not null };

    /// <summary>Lines of a bilingual list are in two languages by nature and marked part by part.</summary>
    static bool IsTerm(Block block) =>
        (block as ListItemBlock ?? block.Parent as ListItemBlock)?.Parent?.TryGetAttributes()?.Classes?.Contains("terms") == true;

    static void SetLang(Block block, Language language)
    {
        if (block.TryGetAttributes()?.Properties?.Exists(property => property.Key == "lang") == true) return;
        if (IsBare(block) && block is LeafBlock { Inline.FirstChild: not null } leaf)
            Parts.Wrap(leaf.Inline, [new(0, int.MaxValue, () => new Span().Lang(language.Tag))]);
        else
            block.GetAttributes().AddProperty("lang", language.Tag);
    }

    /// <summary>The text of a tight list item has no element of its own.</summary>
    static bool IsBare(Block block) => block is ParagraphBlock { Parent: ListItemBlock { Parent: ListBlock { IsLoose: false } } };

    static Part Foreign((int Start, int End) run, Language language) =>
        new(run.Start, run.End, () => new Span().Lang(language.Tag));
}
