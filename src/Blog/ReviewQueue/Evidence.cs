using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;
using Moderation;

namespace Blog.ReviewQueue;

/// <summary>Marks, in a comment's rendered words, the phrases that counted against it.</summary>
public static class Evidence
{
    const CompareOptions Alike = CompareOptions.IgnoreCase | CompareOptions.IgnoreWidth;

    static readonly CompareInfo Compare = CultureInfo.InvariantCulture.CompareInfo;

    public static IHtmlContent Mark(string html, IReadOnlyList<Finding> findings)
    {
        var phrases = Phrases(findings).ToArray();
        if (phrases.Length == 0) return new HtmlString(html);

        var body = new HtmlParser().ParseDocument(html).Body!;
        foreach (var text in body.Descendants<IText>().ToArray()) Mark(text, phrases);
        return new HtmlString(body.InnerHtml);
    }

    // Bare numbers tell how many or how long; what speaks for a comment is nothing to look out for.
    static IEnumerable<string> Phrases(IReadOnlyList<Finding> findings) => findings
        .Where(finding => finding.Weight > 0)
        .SelectMany(finding => finding.Evidence)
        .SelectMany(evidence => evidence.Split(" · ", StringSplitOptions.RemoveEmptyEntries))
        .Where(phrase => phrase.Length > 1 && (phrase.Length > 4 || !phrase.All(char.IsAsciiDigit)))
        .Distinct()
        .OrderByDescending(phrase => phrase.Length);

    static void Mark(IText text, string[] phrases)
    {
        foreach (var phrase in phrases)
        {
            var start = Compare.IndexOf(text.Data.AsSpan(), phrase.AsSpan(), Alike, out var length);
            if (start < 0 || length == 0) continue;

            var hit = text.Split(start);
            var after = hit.Split(length);
            var mark = hit.Owner!.CreateElement("mark");
            hit.Replace(mark);
            mark.AppendChild(hit);
            Mark(text, phrases);
            Mark(after, phrases);
            return;
        }
    }
}
