using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Blog.Feeds;

/// <summary>Text as it must be where no page surrounds it.</summary>
public static class FeedText
{
    /// <summary>The same HTML with whole addresses, and without the buttons that only the page of the post can answer.</summary>
    public static string Absolute(string html, string page)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        foreach (var hint in body.QuerySelectorAll("button")) hint.Replace([.. hint.ChildNodes]);
        foreach (var choice in body.QuerySelectorAll("picture > source").ToList()) choice.Remove();   // readers of feeds take the one that all know
        foreach (var image in body.QuerySelectorAll("img[srcset]"))
            foreach (var name in new[] { "srcset", "sizes" }) image.RemoveAttribute(name);
        foreach (var element in body.QuerySelectorAll("[href], [src], [poster]"))
            foreach (var name in new[] { "href", "src", "poster" })
                if (element.GetAttribute(name) is { } link && Uri.TryCreate(new Uri(page), link, out var address))
                    element.SetAttribute(name, address.AbsoluteUri);
        return body.InnerHtml;
    }

    /// <summary>XML has no place for control characters or halves of a letter.</summary>
    public static string Clean(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => rune.Value is 9 or 10 or 13 or >= 0x20 and not 0xFFFE and not 0xFFFF).Select(rune => rune.ToString()));
}
