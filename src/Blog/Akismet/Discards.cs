using Blog.Comments;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Akismet;

public static class Discards
{
    extension(BlogDbContext db)
    {
        /// <summary>Counts for good what is purged early and might never be looked at.</summary>
        public async Task CountDiscarded(IReadOnlyList<CommentChange> changes, CancellationToken stop)
        {
            var discarded = changes.Count(change => change is { Comment.Discarded: true, Event: { By: null, From: not CommentStatus.Spam } });
            if (discarded > 0) await db.FilterStates.ExecuteUpdateAsync(set => set.SetProperty(s => s.Discarded, s => s.Discarded + discarded), stop);
        }
    }
}
