using Blog.Comments.Proofs;
using Blog.Data;
using Blog.Posts;
using Blog.ReviewQueue;
using Blog.Settings;
using Blog.Web;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

/// <summary>Reads a page of a thread: conversations in the order in which they began, each in the order of its words.</summary>
public sealed class ThreadReader(BlogDbContext db, ThreadQueries queries, BlogSettings settings, BackstageReader backstage, ProofDesk proofs, OwnComments own)
{
    int Size => settings.Comments.CommentsPerPage;

    public async Task<ThreadPage> Read(Post post, string path, ThreadQuery asked, Door door, CancellationToken stop)
    {
        var receipt = asked.Key is { } key && asked.Comment is { } mine ? await ReceiptOf(post, mine, key, asked.Proof, stop) : null;
        if (asked.Comment is not null || asked.Moderates) asked = asked with { Only = null };
        var shown = asked.Only is { } only ? Published(post).Where(c => c.Language == only) : null;
        var count = shown is null ? post.PublishedComments : await shown.CountAsync(stop);
        var pages = Paging.Last(count, Size);
        var number = Math.Clamp(await NumberOf(post, asked, stop), 1, pages);
        var said = await (shown is null ? queries.Page(db, post.Id, (number - 1) * Size, Size) : OnPage(shown, number).AsAsyncEnumerable()).ToListAsync(stop);
        if (asked.Moderates) said.AddRange(await Unpublished(post, number, pages, asked, stop));
        if (receipt is { Said: { IsPublic: false, Status: not CommentStatus.Deleted } } && said.All(c => c.Id != receipt.Said.Id)) said.Add(receipt.Said);
        return new ThreadPage(path, ThreadTree.Of(said, await Answered(said, stop)), post.PublishedComments, number, pages)
        {
            Only = asked.Only, HasBoth = asked.Only is not null || pages > 1 || said.Select(c => c.Language).Distinct().Count() > 1,
            Door = door, Receipt = receipt,
            Backstage = asked.Moderates ? new Backstage(await backstage.Files(said, stop), asked.ShowsSpam, asked.Done) : null,
            ReplyTo = asked.ReplyTo is { } id ? await Published(post).Where(c => c.Id == id).Select(ThreadComment.Of).FirstOrDefaultAsync(stop) : null,
        };
    }

    IQueryable<Comment> Published(Post post) => db.Comments.AsNoTracking().Where(c => c.PostId == post.Id && c.Status == CommentStatus.Published);

    IQueryable<ThreadComment> OnPage(IQueryable<Comment> shown, int number) => shown.InOrder().Skip((number - 1) * Size).Take(Size).Select(ThreadComment.Of);

    async Task<List<ThreadComment>> Unpublished(Post post, int number, int pages, ThreadQuery asked, CancellationToken stop)
    {
        var first = number == 1 ? null : await PlaceAt(post, number, stop);
        return await backstage.Unpublished(post, first, number == pages ? null : await PlaceAt(post, number + 1, stop), asked, stop);
    }

    Task<ThreadPlace?> PlaceAt(Post post, int page, CancellationToken stop) => Published(post).InOrder().Skip((page - 1) * Size)
        .Select(c => new ThreadPlace(c.RootId, c.Id)).FirstOrDefaultAsync(stop);

    async Task<int> NumberOf(Post post, ThreadQuery asked, CancellationToken stop)
    {
        if (asked.Comment is not { } id) return asked.Page;
        if (await db.Comments.Where(c => c.Id == id && c.PostId == post.Id).Select(c => (long?)c.RootId).FirstOrDefaultAsync(stop) is not { } root) return 1;
        return await Published(post).CountAsync(c => c.RootId < root || c.RootId == root && c.Id < id, stop) / Size + 1;
    }

    async Task<Dictionary<long, ThreadComment>> Answered(List<ThreadComment> said, CancellationToken stop)
    {
        var missing = said.Select(c => c.ParentId).OfType<long>().Except(said.Select(c => c.Id)).ToList();
        if (missing.Count == 0) return [];
        return await db.Comments.AsNoTracking().Where(c => missing.Contains(c.Id) && c.Status == CommentStatus.Published)
            .Select(ThreadComment.Of).ToDictionaryAsync(c => c.Id, stop);
    }

    async Task<Receipt?> ReceiptOf(Post post, long id, string key, ProofOutcome? proof, CancellationToken stop)
    {
        if (await proofs.Find(id, key, stop) is not { } comment || comment.PostId != post.Id) return null;
        var said = await db.Comments.Where(c => c.Id == id).Select(ThreadComment.Of).FirstAsync(stop);
        return new Receipt(said, key, proofs.OfferTo(comment))
        {
            Proof = proof, OwnUntil = own.OwnUntil(comment), Form = CommentForm.Of(comment),
            IsWithdrawn = said.Status == CommentStatus.Deleted && comment.Events.Any(e => e.Kind == CommentEventKind.Withdrawn),
        };
    }
}
