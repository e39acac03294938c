using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

/// <summary>The query of every page with comments, compiled once for the provider in use.</summary>
public sealed class ThreadQueries
{
    public Func<BlogDbContext, long, int, int, IAsyncEnumerable<ThreadComment>> Page { get; } = EF.CompileAsyncQuery(
        (BlogDbContext db, long post, int skip, int take) => db.Comments
            .Where(c => c.PostId == post && c.Status == CommentStatus.Published).OrderBy(c => c.RootId).ThenBy(c => c.Id)
            .Skip(skip).Take(take).Select(ThreadComment.Of));
}
