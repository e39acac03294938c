using System.Text;
using Blog.Localization;
using Blog.Rendering;
using Blog.Rendering.Maths;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Typography;

/// <summary>Finds in Markdown what is running text, and where in the source each letter of it stands.</summary>
static class Passages
{
    // As posts are read, but with raw HTML known for what it is, so that it is left alone.
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseCjkFriendlyEmphasis()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .Use<BareLinks>()
        .UsePipeTables(new PipeTableOptions { UseGfmRules = true })
        .UseFootnotes()
        .UseTaskLists()
        .Use<Dollars>()
        .Build();

    public static IEnumerable<Passage> OfMarkdown(string markdown, Language language)
    {
        foreach (var block in Parse(markdown).Descendants<LeafBlock>())
        {
            if (block is CodeBlock || block.Inline is not { } words || IsQuotedEnglish(block, language)) continue;
            yield return Read(words, markdown, language);
            foreach (var picture in words.FindDescendants<LinkInline>().Where(link => link.IsImage))
                yield return Read(picture, markdown, language);
        }
    }

    /// <summary>With the place of everything in the source.</summary>
    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);

    public static Passage OfLine(string text, Language language) => new(text, [.. Enumerable.Range(0, text.Length)], language);

    // Another's words in the other language are not the writer's to mend.
    static bool IsQuotedEnglish(Block block, Language language)
    {
        for (var parent = block.Parent; parent is not null; parent = parent.Parent)
            if (parent is QuoteBlock) return language == Language.Chinese && Length.Of(Flow.Words((block as LeafBlock)!.Inline)) is { Han: 0, Words: >= 2 };
        return false;
    }

    static Passage Read(ContainerInline words, string source, Language language)
    {
        var (text, places) = (new StringBuilder(), new List<int>());
        foreach (var leaf in Flow.Leaves(words))
        {
            var shown = leaf is LineBreakInline ? "\n" : leaf is LiteralInline literal ? literal.Content.ToString() : Flow.Thing.ToString();
            var start = leaf is LiteralInline ? StartOf(leaf, shown, source) : -1;
            text.Append(leaf is LiteralInline && start < 0 ? Flow.Thing.ToString() : shown);
            places.AddRange(start < 0 ? [-1] : Enumerable.Range(start, shown.Length));
        }
        return new(text.ToString(), [.. places], language);
    }

    /// <returns>-1 where the words are not in the source letter for letter.</returns>
    static int StartOf(Inline literal, string shown, string source)
    {
        var start = literal.Span.Start;
        if (literal is LiteralInline { IsFirstCharacterEscaped: true } && start < source.Length && source[start] == '\\') start++;
        return start >= 0 && shown.Length > 0 && start + shown.Length <= source.Length && source.AsSpan(start, shown.Length).SequenceEqual(shown) ? start : -1;
    }
}
