using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Blog.Tests.Rendering;

/// <summary>What a browser makes of a piece of HTML.</summary>
static class Html
{
    public static IElement Parse(string html) => new HtmlParser().ParseDocument($"<body>{html}</body>").Body!;

    public static IElement Only(string html, string selector) => Assert.Single(Parse(html).QuerySelectorAll(selector));

    /// <summary>The language that a reader's voice and fonts would take for the element holding these words.</summary>
    public static string? LanguageOf(string html, string words) =>
        Parse(html).QuerySelectorAll("*").Last(element => element.TextContent.Contains(words)).Closest("[lang]")?.GetAttribute("lang");
}
