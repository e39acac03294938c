using System.Text;
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
        var html = Runs(plainText, own);
        return new HtmlString(own == pageLanguage ? html : Span(own, html));
    }

    static string Runs(string text, Language context)
    {
        var (html, at) = (new StringBuilder(), 0);
        foreach (var (start, end) in LanguageRuns.Foreign(text, context))
        {
            html.Append(Encoder.Encode(text[at..start])).Append(Span(context.Twin, Encoder.Encode(text[start..end])));
            at = end;
        }
        return html.Append(Encoder.Encode(text[at..])).ToString();
    }

    static string Span(Language language, string html) => $"<span lang=\"{language.Tag}\">{html}</span>";
}
