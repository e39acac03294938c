using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

public static class CommentTallies
{
    extension(IQueryable<CommentTally> tallies)
    {
        /// <summary>How many wait for a person, those included that a remote check still looks at.</summary>
        public Task<int> Waiting(CancellationToken stop = default) =>
            tallies.Where(t => t.Status == CommentStatus.Held || t.Status == CommentStatus.Checking).SumAsync(t => t.Count, stop);

        public Task<Dictionary<CommentStatus, int>> ByStatus(CancellationToken stop = default) =>
            tallies.ToDictionaryAsync(t => t.Status, t => t.Count, stop);
    }
}
