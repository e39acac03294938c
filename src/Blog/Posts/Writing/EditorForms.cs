using System.Globalization;
using Blog.Localization;
using Blog.Web;

namespace Blog.Posts.Writing;

/// <summary>Fills the editor with what is stored.</summary>
public class EditorForms(SiteTime time, TranslationRenderer renderer)
{
    public EditorForm Of(Post post, Language language, Revision? text, long? baseRevision) => new()
    {
        Title = text?.Title ?? "", Slug = text?.Slug ?? "", Excerpt = OwnExcerpt(text, language), Markdown = text?.Markdown ?? "", Notice = text?.Notice ?? "",
        Tags = string.Join(language == Language.Chinese ? "，" : ", ", post.Tags.Select(tag => (tag.In(language) ?? tag.Texts[0]).Name)),
        CommentPolicy = post.CommentPolicy.ToString(),
        CommentsCloseAfterDays = post.CommentsCloseAfterDays?.ToString(CultureInfo.InvariantCulture) ?? "",
        PublishAt = PublicationTime.Show(time, post.In(language)?.PublishedAt),
        BaseRevision = baseRevision,
        SourceRevision = post.Original?.ContentRevision,
    };

    // An excerpt that was made from the text stays empty here, so that it is made anew when the text changes.
    string OwnExcerpt(Revision? text, Language language)
    {
        if (text is null) return "";
        var made = renderer.Complete(new TranslationText(text.Title, text.Slug, "", text.Markdown, text.Notice), language).Excerpt;
        return made == text.Excerpt ? "" : text.Excerpt;
    }
}
