using Blog.Data;
using Blog.Localization;
using Microsoft.EntityFrameworkCore;

namespace Blog.Posts.SideBySide;

/// <summary>Reads a text together with its twin, without their bodies.</summary>
public sealed class TwinPages(BlogDbContext db, TimeProvider clock)
{
    public Task<TwinPage?> Find(Language language, PostKind kind, string slug, CancellationToken stop)
    {
        var (wanted, now, other) = (Slug.FromAddress(slug), clock.GetUtcNow().UtcDateTime, language.Twin);
        return db.Translations.AsNoTracking().Published(now).In(language).OfKind(kind).Where(t => t.Slug == wanted)
            .Select(t => new TwinPage(t.PostId, kind, t.Post.OriginalLanguage, new PostTwin(t.Language, t.Slug, t.Title, t.ContentRevision, t.SourceRevision),
                t.Post.Translations.Where(twin => twin.Language == other && twin.PublishedAt <= now)
                    .Select(twin => new PostTwin(twin.Language, twin.Slug, twin.Title, twin.ContentRevision, twin.SourceRevision)).FirstOrDefault(),
                t.Post.Pairing!.Rows, t.Post.Pairing.Changes))
            .FirstOrDefaultAsync(stop);
    }
}

/// <summary>A text and its twin, as the pages that compare them need them.</summary>
public sealed record TwinPage(long PostId, PostKind Kind, Language Original, PostTwin Text, PostTwin? Twin, string? Rows, string? Changes)
{
    public string Address => AddressOf(Text);

    /// <summary>The one that was written first.</summary>
    public PostTwin Source => Twin is not null && Twin.Language == Original ? Twin : Text;

    /// <summary>The other one.</summary>
    public PostTwin Translated => Source == Text ? Twin ?? Text : Text;

    public bool IsBehind => Twin is not null && Translated.SourceRevision < Source.ContentRevision;

    public string AddressOf(PostTwin text) => PostAddress.Of(text.Language, Kind, text.Slug);
}
