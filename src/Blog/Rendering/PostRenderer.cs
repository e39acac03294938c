using Blog.Localization;
using Markdig;
using Markdig.Syntax;

namespace Blog.Rendering;

/// <summary>Turns what an author wrote into what a reader gets. Done once, when a text is saved.</summary>
/// <param name="sizeOf">Tells the size of a picture by its address; pictures it does not know get none.</param>
public sealed class PostRenderer(Func<string, ImageSize?>? sizeOf = null)
{
    const int Longest = 300_000;

    static readonly TermFinder None = new([]);

    readonly Func<string, ImageSize?> sizeOf = sizeOf ?? (_ => null);

    /// <param name="idPrefix">Goes before every id, so that two texts can stand on one page.</param>
    /// <param name="terms">Their first uses get a hint.</param>
    public RenderedText Render(string markdown, Language language, string idPrefix = "", TermFinder? terms = null) =>
        Unformatted.Unless(Wellformed.Text(markdown), Longest, text => Formatted(text, language, idPrefix, terms ?? None), text => Verbatim(text));

    /// <summary>One line of Markdown, for notices: no paragraph around it.</summary>
    public string RenderInline(string markdown, Language language) =>
        Unformatted.Unless(Wellformed.Text(markdown).ReplaceLineEndings(" "), Longest, text => Line(text, language), Unformatted.Line);

    RenderedText Formatted(string markdown, Language language, string idPrefix, TermFinder terms)
    {
        var document = Markdown.Parse(markdown, Pipelines.Post);
        SoftBreaks.Drop(document);
        Links.Unnest(document);
        var outline = new HeadingIds(idPrefix).Assign(document);
        Films.FindPosters(document);
        Figures.Make(document);
        Films.LinkAmongWords(document);
        TwinQuotes.Make(document);
        var plain = PlainText.Of(document);
        var (prose, code) = (PlainText.Prose(document), PlainText.Code(document));
        Films.Credit(document, new Names(language));
        TermLists.Make(document);
        var used = Hints.Put(document, terms, idPrefix);
        Links.Prefix(document, idPrefix);
        Links.MarkOutside(document);
        Links.Measure(document, sizeOf);
        LanguageTree.Mark(document, language);
        var html = Output.Write(document, Pipelines.Post, SafeHtml.ForPosts, renderer => Output.ForPosts(renderer, language, idPrefix));
        return Result(html, outline, plain, prose, code) with { Terms = [.. used.Select(term => term.Id)], TermsHtml = HintList.Write(used, language, idPrefix) };
    }

    static string Line(string markdown, Language language)
    {
        var document = Markdown.Parse(markdown, Pipelines.Line);
        Links.Unnest(document);
        Films.LinkAmongWords(document);
        Links.MarkOutside(document);
        LanguageTree.Mark(document, language);
        return Output.Write(document, Pipelines.Line, SafeHtml.ForPosts, renderer => renderer.ImplicitParagraph = true);
    }

    static RenderedText Verbatim(string text) =>
        Result(Unformatted.Paragraphs(text), [], text, Length.Of(text), default);

    static RenderedText Result(string html, IReadOnlyList<Heading> outline, string plain, Length prose, Length code) =>
        new(html, outline, plain, prose.Han, prose.Words, Math.Max(1, (int)Math.Ceiling(prose.Minutes + code.Minutes / 2)));
}
