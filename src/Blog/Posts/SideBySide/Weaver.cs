using Blog.Data;
using Blog.Localization;
using Blog.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Blog.Posts.SideBySide;

/// <summary>Lays a post's two texts side by side whenever one of them has been written; saving is the caller's.</summary>
public sealed class Weaver(BlogDbContext db, PostRenderer renderer)
{
    /// <param name="post">With both translations.</param>
    public async Task Weave(Post post, CancellationToken stop)
    {
        if (post.In(Language.Chinese) is not { } zh || post.In(Language.English) is not { } en) return;

        var pairing = post.Id == 0 ? null : await db.Pairings.FirstOrDefaultAsync(p => p.PostId == post.Id, stop);
        if (pairing is null) db.Pairings.Add(pairing = new Pairing { Post = post });
        var rows = Aligner.Align(Passages.Of(zh.Html, "zh-"), Passages.Of(en.Html, "en-"), Pairing.Read<PairedRow>(pairing.Rows));
        pairing.Weave(rows, await Behind(post, stop));
    }

    /// <summary>What changed in the original since the text in the other language was made; null when nothing did.</summary>
    /// <param name="shownOnly">Leaves out what readers could never see: earlier drafts.</param>
    public async Task<IReadOnlyList<Change>?> Behind(Post post, CancellationToken stop, bool shownOnly = true)
    {
        if (post.Original is not { } original || post.In(original.Language.Twin) is not { IsBehind: true } twin) return null;

        var revisions = db.Revisions.AsNoTracking().Where(r => r.TranslationId == original.Id);
        var from = await revisions.Where(r => r.ContentRevision <= twin.SourceRevision).OrderByDescending(r => r.Id).FirstOrDefaultAsync(stop);
        if (shownOnly && (original.ShownSince ?? original.PublishedAt) is { } since
            && await revisions.Where(r => r.SavedAt <= since).OrderByDescending(r => r.Id).FirstOrDefaultAsync(stop) is { } first && first.Id > (from?.Id ?? 0)) from = first;
        return from is null ? null : Between(from, original);
    }

    IReadOnlyList<Change> Between(Revision from, Translation original) => Changes.Between(
        [Title(from.Title), .. Passages.Of(renderer.Render(from.Markdown, original.Language).Html)],
        [Title(original.Title), .. Passages.Of(original.Html)], original.Language);

    static Passage Title(string title) => new(0, "h1", "") { Text = title };
}
