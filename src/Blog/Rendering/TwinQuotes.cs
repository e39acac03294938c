using System.Text.RegularExpressions;
using Blog.Localization;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Rendering;

/// <summary>Two quotations side by side, one in each language, are one figure; a line after them that opens with a dash is its caption.</summary>
static partial class TwinQuotes
{
    public static void Make(ContainerBlock document)
    {
        foreach (var quote in document.Descendants<QuoteBlock>().ToList())
            if (quote.Parent is not Element && Blocks.After(quote) is QuoteBlock twin && Language(quote) is { } own && Language(twin) == own.Twin)
                Pair(quote, twin, own);
    }

    static Language? Language(QuoteBlock quote)
    {
        var words = string.Concat(quote.Descendants<LeafBlock>().Select(leaf => Flow.Words(leaf.Inline) + " "));
        return Length.Of(words) == default ? null : LanguageMarks.Guess(words);
    }

    static void Pair(QuoteBlock quote, QuoteBlock twin, Language own)
    {
        var figure = new Element("figure");
        figure.GetAttributes().AddClass("twin-quote");
        if (Blocks.After(twin) is ParagraphBlock { Inline.FirstChild: LiteralInline first } line && Dash().Match(first.Content.ToString()) is { Length: > 0 } dash)
            Caption(figure, line, first, dash.Length);
        Blocks.Replace(quote, figure);
        twin.Parent!.Remove(twin);
        figure.Insert(0, Marked(quote, own));
        figure.Insert(1, Marked(twin, own.Twin));
    }

    static void Caption(Element figure, ParagraphBlock line, LiteralInline first, int dash)
    {
        first.Content.Start += dash;
        line.Parent!.Remove(line);
        figure.Add(new Words("figcaption") { Inline = Blocks.Move(line.Inline!, new ContainerInline()) });
    }

    static QuoteBlock Marked(QuoteBlock quote, Language language)
    {
        quote.GetAttributes().AddProperty("lang", language.Tag);
        return quote;
    }

    [GeneratedRegex(@"^(——|—|⸺)\s*")]
    private static partial Regex Dash();
}
