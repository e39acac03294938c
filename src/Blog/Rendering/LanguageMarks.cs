using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Blog.Localization;
using Microsoft.AspNetCore.Html;

namespace Blog.Rendering;

/// <summary>Tells the two languages apart, so that fonts and voices can follow.</summary>
public static class LanguageMarks
{
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    static readonly Regex Address = new(@"(https?://|www\.)[!-~]+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>Chinese as soon as there are as many Han letters as Latin words; addresses are neither.</summary>
    public static Language Guess(string text)
    {
        var length = Length.Of(Address.Replace(text, " "));
        return length.Han > 0 && length.Han >= length.Words ? Language.Chinese : Language.English;
    }

    /// <summary>Encodes a title or name and marks the parts that are not in the page's language.</summary>
    public static IHtmlContent Mark(string plainText, Language pageLanguage)
    {
        var own = LanguageRuns.Mostly(Length.Of(plainText)) ?? pageLanguage;
        var html = string.Concat(PartsIn(own, plainText).Select(part => Html(part.Text, part.Language != own, part.Language)));
        return new HtmlString(own == pageLanguage ? html : Span(own, html));
    }

    /// <summary>The same title or name in parts, each in one language.</summary>
    public static IEnumerable<(string Text, Language Language)> Parts(string plainText, Language pageLanguage) =>
        PartsIn(LanguageRuns.Mostly(Length.Of(plainText)) ?? pageLanguage, plainText);

    static IEnumerable<(string Text, Language Language)> PartsIn(Language context, string text)
    {
        var at = 0;
        foreach (var (start, end) in LanguageRuns.Foreign(text, context))
        {
            if (start > at) yield return (text[at..start], context);
            yield return (text[start..end], context.Twin);
            at = end;
        }
        if (at < text.Length) yield return (text[at..], context);
    }

    static string Html(string text, bool isForeign, Language language) => isForeign ? Span(language, Encoder.Encode(text)) : Encoder.Encode(text);

    static string Span(Language language, string html) => $"<span lang=\"{language.Tag}\">{html}</span>";
}
