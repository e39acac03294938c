using Blog.Data;
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

    extension(BlogDbContext db)
    {
        /// <summary>Keeps what is counted in step with the changes.</summary>
        /// <remarks>In SQL, because EF translates an update anew each time. Always posts before tallies, each by key: whoever locks shared rows in one order never waits in a circle.</remarks>
        public async Task Count(IReadOnlyList<CommentChange> changes, CancellationToken stop)
        {
            var steps = changes.SelectMany(StepsOf).ToList();
            foreach (var (post, difference) in Sums(steps.Where(step => step.Status == CommentStatus.Published), step => step.Post))
                await db.Database.ExecuteSqlAsync($"""UPDATE "Posts" SET "PublishedComments" = "PublishedComments" + {difference} WHERE "Id" = {post}""", stop);
            foreach (var (status, difference) in Sums(steps, step => step.Status)) await db.Tally(status, difference, stop);
        }

        public async Task Tally(CommentStatus status, int difference, CancellationToken stop)
        {
            var updated = await db.Database.ExecuteSqlAsync($"""UPDATE "CommentTallies" SET "Count" = "Count" + {difference} WHERE "Status" = {$"{status}"}""", stop);
            if (updated == 0) throw new InvalidOperationException($"No tally for {status}: the database was not set up.");
        }
    }

    readonly record struct Step(long Post, CommentStatus Status, int Difference);

    static IEnumerable<Step> StepsOf(CommentChange change)
    {
        if (change.Event.From is { } from) yield return new(change.Comment.PostId, from, -1);
        yield return new(change.Comment.PostId, change.Event.To, +1);
    }

    static IEnumerable<(T Key, int Difference)> Sums<T>(IEnumerable<Step> steps, Func<Step, T> key) => steps
        .GroupBy(key).OrderBy(group => group.Key)
        .Select(group => (group.Key, group.Sum(step => step.Difference))).Where(sum => sum.Item2 != 0);
}
