using Blog.Localization;
using Blog.Web;

namespace Blog.Posts.Writing;

/// <summary>Fills the editor with what is stored.</summary>
public class EditorForms(SiteTime time, TranslationRenderer renderer)
{
    public EditorForm Of(Post post, Language language, Revision? text, long? baseRevision) => Particulars.Fill(new()
    {
        Title = text?.Title ?? "", Slug = text?.Slug ?? "", Excerpt = OwnExcerpt(text, language), Markdown = text?.Markdown ?? "", Notice = text?.Notice ?? "",
        PublishAt = PublicationTime.Show(time, post.In(language)?.PublishedAt),
        BaseRevision = baseRevision,
        SourceRevision = post.Original?.ContentRevision,
    }, post, language);

    // An excerpt that was made from the text stays empty here, so that it is made anew when the text changes.
    string OwnExcerpt(Revision? text, Language language)
    {
        if (text is null) return "";
        var made = renderer.Complete(new TranslationText(text.Title, text.Slug, "", text.Markdown, text.Notice), language).Excerpt;
        return made == text.Excerpt ? "" : text.Excerpt;
    }
}
