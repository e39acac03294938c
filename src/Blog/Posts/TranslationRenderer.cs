using System.Text.Json;
using Blog.Glossary;
using Blog.Localization;
using Blog.Rendering;
using Blog.Search;

namespace Blog.Posts;

/// <summary>Makes at save time all that a page needs of a text.</summary>
public sealed class TranslationRenderer(PostRenderer renderer)
{
    public const int ExcerptWidth = 160;

    public Translation.Rendering Render(TranslationText text, Language language, TermBook? terms = null)
    {
        var rendered = renderer.Render(text.Markdown, language, terms: terms?.Finder);
        return new Translation.Rendering(
            rendered.Html,
            text.Notice is { Length: > 0 } notice ? renderer.RenderInline(notice, language) : null,
            JsonSerializer.Serialize(rendered.Outline),
            rendered.PlainText,
            Fold.Of($"{text.Title}\n{rendered.PlainText}"),
            rendered.HanLetters, rendered.LatinWords, rendered.Minutes) { Terms = rendered.Terms, TermsHtml = rendered.TermsHtml };
    }

    /// <summary>The writer's excerpt, or the beginning of the text where there is none.</summary>
    public TranslationText Complete(TranslationText text, Language language) => text.Excerpt.Length > 0
        ? text
        : text with { Excerpt = Excerpt.Of(renderer.Render(text.Markdown, language).PlainText, ExcerptWidth) };
}
