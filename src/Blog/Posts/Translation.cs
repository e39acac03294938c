using System.Linq.Expressions;
using Blog.Glossary;
using Blog.Localization;
using Blog.Rendering;
using Blog.Search;

namespace Blog.Posts;

public enum TranslationStatus { Draft, Scheduled, Published }

/// <summary>A post in one of its languages, the original included.</summary>
public class Translation
{
    public const int LongestSlug = 120, LongestTitle = 200, LongestExcerpt = 500, LongestNotice = 1000;

    /// <summary>What pages show of a text, and not what only writers and search need: half of the bytes.</summary>
    public static readonly Expression<Func<Translation, Translation>> AsRead = t => new Translation
    {
        Id = t.Id, PostId = t.PostId, Post = t.Post, Language = t.Language, Slug = t.Slug, Title = t.Title, Excerpt = t.Excerpt,
        Html = t.Html, NoticeHtml = t.NoticeHtml, Outline = t.Outline, TermsHtml = t.TermsHtml, Card = t.Card, HanLetters = t.HanLetters, LatinWords = t.LatinWords, Minutes = t.Minutes,
        PublishedAt = t.PublishedAt, ShownSince = t.ShownSince, UpdatedAt = t.UpdatedAt, ContentRevision = t.ContentRevision, SourceRevision = t.SourceRevision,
    };

    /// <summary>Without its words.</summary>
    public static readonly Expression<Func<Translation, Translation>> AsCommented = t => new Translation
    {
        Id = t.Id, PostId = t.PostId, Post = t.Post, Language = t.Language, Slug = t.Slug, Title = t.Title, PublishedAt = t.PublishedAt, UpdatedAt = t.UpdatedAt,
    };

    public long Id { get; private set; }

    public long PostId { get; private set; }

    public Post Post { get; init; } = null!;

    public required Language Language { get; init; }

    public string Slug { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string Excerpt { get; private set; } = "";

    public string Markdown { get; private set; } = "";

    public string Html { get; private set; } = "";

    /// <summary>The copyright declaration, one line of Markdown.</summary>
    public string? Notice { get; private set; }

    public string? NoticeHtml { get; private set; }

    /// <summary>The headings as JSON, for the table of contents.</summary>
    public string Outline { get; private set; } = "[]";

    /// <summary>The glossary's terms in this text, as its end lists them; null without any.</summary>
    public string? TermsHtml { get; private set; }

    /// <summary>The address of the picture that was made to stand for the text where it is shared; null without one.</summary>
    public string? Card { get; private set; }

    /// <summary>What a reader sees of the text, one line a block.</summary>
    public string PlainText { get; private set; } = "";

    /// <summary>Title and plain text, folded for search.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>The <see cref="Fold.Version"/> that made it.</summary>
    public int Folding { get; private set; }

    public int HanLetters { get; private set; }

    public int LatinWords { get; private set; }

    public int Minutes { get; private set; }

    /// <summary>Null for a draft; in the future for what is scheduled.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>When readers could see it first; null when they never could.</summary>
    public DateTime? ShownSince { get; private set; }

    public DateTime UpdatedAt { get; private set; }

    /// <summary>Raised by each real change of the text, not by a small fix.</summary>
    public int ContentRevision { get; private set; }

    /// <summary>The original's <see cref="ContentRevision"/> that this text was made from.</summary>
    public int SourceRevision { get; private set; }

    public List<Revision> Revisions { get; } = [];

    public List<OldSlug> OldSlugs { get; } = [];

    public List<TermUse> TermUses { get; } = [];

    public TranslationStatus StatusAt(DateTime now) =>
        PublishedAt is not { } at ? TranslationStatus.Draft
        : at > now ? TranslationStatus.Scheduled
        : TranslationStatus.Published;

    public bool IsOriginal => Language == Post.OriginalLanguage;

    public bool IsBehind => !IsOriginal && Post.Original is { } original && SourceRevision < original.ContentRevision;

    /// <summary>Takes a new text and keeps it as a revision as well.</summary>
    public void Write(TranslationText text, Rendering rendering, string by, DateTime at)
    {
        if (!text.SmallFix || ContentRevision == 0) ContentRevision++;
        if (!text.SmallFix || SourceRevision == 0) CatchUp(text.SourceRevision);
        (Title, Excerpt, Markdown, Notice) = (text.Title, text.Excerpt, text.Markdown, text.Notice);
        (NoticeHtml, Outline) = (rendering.NoticeHtml, rendering.Outline);
        (HanLetters, LatinWords, Minutes) = (rendering.HanLetters, rendering.LatinWords, rendering.Minutes);
        Refold(rendering);
        Set(rendering);
        UpdatedAt = at;
        Rename(text.Slug);
        Revisions.Add(new Revision(text, ContentRevision, by, at));
    }

    /// <summary>Takes what became of the same text after the glossary has changed.</summary>
    public void Set(Rendering rendering)
    {
        (Html, TermsHtml) = (rendering.Html, rendering.TermsHtml);
        TermUses.RemoveAll(use => !rendering.Terms.Contains(use.TermId));
        TermUses.AddRange(rendering.Terms.Except(TermUses.Select(use => use.TermId)).Select(id => new TermUse { TermId = id }));
    }

    /// <summary>Takes what the search reads of the same text.</summary>
    public void Refold(Rendering rendering) =>
        (PlainText, SearchText, Folding) = (rendering.PlainText, rendering.SearchText, Fold.Version);

    public void Show(OwnPicture? card) => Card = card?.Address;

    /// <summary>Whether nothing would change.</summary>
    public bool Says(TranslationText text) =>
        (Title, Slug, Excerpt, Markdown, Notice) == (text.Title, text.Slug, text.Excerpt, text.Markdown, text.Notice);

    /// <summary>Follows the original as it is now, or as the translator saw it.</summary>
    public void CatchUp(int? seen = null)
    {
        var newest = Post.Original?.ContentRevision ?? ContentRevision;
        SourceRevision = IsOriginal ? ContentRevision : Math.Clamp(seen ?? newest, Math.Min(SourceRevision, newest), newest);
    }

    /// <param name="now">The time of the act where it is not the time shown: who dates a text back does not show it earlier.</param>
    public void Publish(DateTime at, DateTime? now = null)
    {
        if (ShownSince is null || ShownSince > now) ShownSince = now > at ? now : at;
        PublishedAt = at;
    }

    public void Withdraw(DateTime? now = null)
    {
        if (ShownSince > now) ShownSince = null;
        PublishedAt = null;
    }

    void Rename(string slug)
    {
        if (Slug.Length > 0 && slug != Slug)
            OldSlugs.Add(new OldSlug { Language = Language, Slug = Slug });
        OldSlugs.RemoveAll(old => old.Slug == slug);
        Slug = slug;
    }

    /// <summary>What was made from the Markdown when it was saved.</summary>
    public record Rendering(string Html, string? NoticeHtml, string Outline, string PlainText, string SearchText, int HanLetters, int LatinWords, int Minutes)
    {
        public string? TermsHtml { get; init; }

        public IReadOnlyList<long> Terms { get; init; } = [];
    }
}

/// <summary>What a writer types.</summary>
public record TranslationText(string Title, string Slug, string Excerpt, string Markdown, string? Notice, bool SmallFix = false)
{
    /// <summary>The original's revision that a translator had before them; null for the newest.</summary>
    public int? SourceRevision { get; init; }
}
