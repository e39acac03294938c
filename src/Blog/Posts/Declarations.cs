using Blog.Localization;
using Blog.Rendering;
using Blog.Settings;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace Blog.Posts;

/// <summary>What stands under a text about copyright: the licence in a sentence, then the writer's own words or else the blog's.</summary>
public sealed class Declarations(BlogSettings settings, IStringLocalizer<Text> texts)
{
    /// <returns>Null when there is nothing to say.</returns>
    public IHtmlContent? Of(Translation text)
    {
        var licence = text.Post.Licence ?? settings.Licence.Licence;
        var words = text.NoticeHtml is { Length: > 0 } own ? own : text.Post.Licence is null ? settings.Licence.HtmlIn(text.Language) : "";
        if (licence == Licence.None && words.Length == 0) return null;

        var (html, space) = (new HtmlContentBuilder(), text.Language == Language.English ? " " : "");
        if (licence != Licence.None) Say(html, licence, text);
        return words.Length == 0 ? html : html.AppendHtml(licence == Licence.None ? "" : space).AppendHtml(words);
    }

    void Say(HtmlContentBuilder html, Licence licence, Translation text)
    {
        var (author, title) = (LanguageMarks.Mark(text.Post.AuthorName, text.Language), LanguageMarks.Mark(text.Title, text.Language));
        if (licence.CommonsName is not { } name) html.AppendFormat(texts["Licence.Says.Reserved"].Value, author);
        else html.AppendFormat(texts[licence == Licence.CcZero ? "Licence.Says.Zero" : "Licence.Says.Commons"].Value, Link(licence, name, text.Language), author, title);
    }

    static IHtmlContent Link(Licence licence, string name, Language language) =>
        new HtmlContentBuilder().AppendFormat("<a rel=\"license noopener\" href=\"{0}\">{1}</a>", licence.CommonsDeed(language)!, name);
}
