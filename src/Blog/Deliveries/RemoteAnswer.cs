using Blog.Comments;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Deliveries;

/// <summary>Waits a moment for a remote check, so that most people learn at once what became of their comment.</summary>
public sealed class RemoteAnswer(BlogDbContext db)
{
    static readonly TimeSpan[] Looks = [.. new[] { 30, 50, 70, 100, 100, 150, 150, 150, 200 }.Select(ms => TimeSpan.FromMilliseconds(ms))];

    public async Task Await(Comment comment, CancellationToken stop)
    {
        if (comment.Status != CommentStatus.Checking) return;
        foreach (var pause in Looks)
        {
            await Task.Delay(pause, stop);
            if (!await db.Deliveries.AnyAsync(d => d.CommentId == comment.Id && d.Kind == DeliveryKind.AkismetCheck && d.LastError == null, stop)) return;
        }
    }
}
