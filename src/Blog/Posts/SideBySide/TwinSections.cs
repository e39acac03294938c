using Blog.Localization;
using Blog.Rendering;
using Microsoft.AspNetCore.Html;

namespace Blog.Posts.SideBySide;

/// <summary>Sets beneath each heading the same one in the other language, so that a reader can cross over in any section.</summary>
public static class TwinSections
{
    const int Deepest = 3;

    /// <param name="html">A rendered text. In it a heading's tag begins with its id, and nothing else can look like it: text has no bare &lt;.</param>
    public static IHtmlContent Link(string html, Language own, string twinAddress, IReadOnlyList<SectionPair> sections)
    {
        var (linked, at) = (new HtmlContentBuilder(), 0);
        foreach (var section in sections)
        {
            var end = EndOf(html, section.In(own).Id, at);
            if (end < 0) continue;
            linked.AppendHtml(html[at..end]).AppendHtml(LinkTo(twinAddress, own.Twin, section.In(own.Twin)));
            at = end;
        }
        return linked.AppendHtml(html[at..]);
    }

    static int EndOf(string html, string id, int from)
    {
        for (var level = 1; level <= Deepest; level++)
            if (html.IndexOf($"<h{level} id=\"{id}\"", from, StringComparison.Ordinal) is >= 0 and var start)
                return html.IndexOf($"</h{level}>", start, StringComparison.Ordinal) is >= 0 and var close ? close + 5 : -1;
        return -1;
    }

    static HtmlContentBuilder LinkTo(string address, Language language, (string Id, string Text) heading) => (HtmlContentBuilder)new HtmlContentBuilder()
        .AppendHtml($"\n<p class=\"across\"><a lang=\"{language.Tag}\" hreflang=\"{language.Tag}\" href=\"{address}#{heading.Id}\">")
        .AppendHtml(LanguageMarks.Mark(heading.Text, language)).AppendHtml("</a></p>");
}
