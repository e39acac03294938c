using Blog.Data;
using Blog.Posts;
using Blog.Settings;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

/// <summary>Who may comment on a post now.</summary>
/// <param name="ClosedSince">When the comments closed by the clock.</param>
public sealed record Door(CommentPolicy Policy, DateTime? ClosedSince)
{
    public bool AdmitsAnybody => Policy == CommentPolicy.Open && ClosedSince is null;

    public bool IsClosed => Policy == CommentPolicy.Closed || ClosedSince is not null;

    public bool Admits(bool signedIn) => AdmitsAnybody || signedIn && !IsClosed;
}

public sealed class Doorkeeper(BlogDbContext db, BlogSettings settings, TimeProvider clock)
{
    public async Task<Door> DoorOf(Post post, CancellationToken stop)
    {
        var days = post.CommentsCloseAfterDays ?? settings.Comments.CloseAfterDays;
        if (post.CommentPolicy == CommentPolicy.Closed || days <= 0) return new Door(post.CommentPolicy, null);
        var published = await db.Translations.Where(t => t.PostId == post.Id).MinAsync(t => t.PublishedAt, stop);
        var closes = published?.AddDays(days);
        return new Door(post.CommentPolicy, closes <= clock.GetUtcNow().UtcDateTime ? closes : null);
    }
}
