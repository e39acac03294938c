using Blog.Data;
using Blog.Web;
using Microsoft.EntityFrameworkCore;

namespace Blog.Posts;

/// <summary>One page of a list of posts.</summary>
public sealed record PostList(IReadOnlyList<PostLine> Lines, Paging Paging, int Total)
{
    /// <param name="chosen">In the order of the list.</param>
    /// <returns>Null when there is no such page.</returns>
    public static async Task<PostList?> Read(BlogDbContext db, IQueryable<Translation> chosen, int page, int size, DateTime now, CancellationToken stop)
    {
        var total = await chosen.CountAsync(stop);
        if (Paging.Of(page, total, size) is not { } paging) return null;
        return new PostList(await db.ReadLines(chosen.Skip(paging.Skip).Take(size), now, stop), paging, total);
    }
}
