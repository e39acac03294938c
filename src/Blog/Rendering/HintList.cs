using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Blog.Localization;

namespace Blog.Rendering;

/// <summary>The terms of a text at its end, for print and whoever reads without popovers, and the panels that its hints open.</summary>
static class HintList
{
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <returns>Null where there are none.</returns>
    public static string? Write(IReadOnlyList<Gloss> terms, Language language, string idPrefix)
    {
        if (terms.Count == 0) return null;
        var html = new StringBuilder("<dl>\n");
        foreach (var term in terms) html.Append($"<div>{Entry(term, language)}</div>\n");
        html.Append("</dl>\n");
        foreach (var term in terms) html.Append($"<div class=\"hint-panel\" id=\"{Hints.Id(term, idPrefix)}\" popover><dl>{Entry(term, language)}</dl></div>\n");
        return html.ToString();
    }

    static string Entry(Gloss term, Language own) =>
        Element("dt", own, term.NameIn(own), null) + Element("dd", own.Twin, term.NameIn(own.Twin), "twin")
        + Note(term, own) + Note(term, own.Twin);

    static string Note(Gloss term, Language language) =>
        term.NoteIn(language) is { Length: > 0 } note ? Element("dd", language, note, "note") : "";

    static string Element(string tag, Language language, string words, string? kind) =>
        $"<{tag}{(kind is null ? "" : $" class=\"{kind}\"")} lang=\"{language.Tag}\">{Encoder.Encode(words)}</{tag}>";
}
