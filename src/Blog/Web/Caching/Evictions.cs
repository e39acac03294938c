using System.Runtime.CompilerServices;
using Blog.Comments;
using Blog.Glossary;
using Blog.Posts;
using Blog.Posts.SideBySide;
using Blog.SiteKeys;
using Blog.Tags;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Blog.Web.Caching;

/// <summary>Sees what is saved, and once it is committed tells the pages that show it.</summary>
public sealed class Evictions(PageTags tags) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    readonly ConditionalWeakTable<DbContext, HashSet<PageTag>> saved = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData data, InterceptionResult<int> result, CancellationToken stop = default)
    {
        var touched = data.Context!.ChangeTracker.Entries().Where(entry => entry.State is not (EntityState.Unchanged or EntityState.Detached)).SelectMany(TagsOf);
        saved.GetOrCreateValue(data.Context).UnionWith(touched);
        return base.SavingChangesAsync(data, result, stop);
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData data, int result, CancellationToken stop = default)
    {
        if (data.Context!.Database.CurrentTransaction is null) Tell(data.Context);
        return base.SavedChangesAsync(data, result, stop);
    }

    public Task TransactionCommittedAsync(System.Data.Common.DbTransaction transaction, TransactionEndEventData data, CancellationToken stop = default)
    {
        if (data.Context is { } context) Tell(context);
        return Task.CompletedTask;
    }

    void Tell(DbContext context)
    {
        if (!saved.TryGetValue(context, out var touched)) return;
        foreach (var tag in touched) tags.Change(tag);
        touched.Clear();
    }

    IEnumerable<PageTag> TagsOf(EntityEntry entry) => entry.Entity switch
    {
        Comment comment => IsSeen(entry, comment) ? [tags.Post(comment.PostId), tags.Comments] : [],
        Post { Kind: PostKind.Post } post => [tags.Post(post.Id), tags.Lists],
        Translation text when IsSetAnew(entry) => [tags.Post(text.PostId)],
        Translation { Post.Kind: PostKind.Post } text => [tags.Post(text.PostId), tags.Lists],
        Pairing pairing => [tags.Post(pairing.PostId)],
        Term => [tags.Terms, tags.Lists],
        TermUse => [tags.Lists],
        Post or Translation or OldSlug or Tag or TagText or SiteKey or Dictionary<string, object> => [tags.Site],
        _ => [],
    };

    /// <summary>The same text with other hints: no list shows them.</summary>
    static bool IsSetAnew(EntityEntry entry) => entry.State == EntityState.Modified
        && entry.Properties.Where(property => property.IsModified).All(property => property.Metadata.Name is nameof(Translation.Html) or nameof(Translation.TermsHtml));

    static bool IsSeen(EntityEntry entry, Comment comment) =>
        comment.Status == CommentStatus.Published || entry.OriginalValues[nameof(Comment.Status)] is CommentStatus.Published;
}
