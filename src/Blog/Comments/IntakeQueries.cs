using Blog.Data;
using Microsoft.EntityFrameworkCore;
using Moderation;

namespace Blog.Comments;

/// <summary>The queries of every comment that comes in, compiled once for the provider in use.</summary>
public sealed class IntakeQueries
{
    /// <summary>Whether anybody said the same anywhere: where nobody did, nothing else need be asked.</summary>
    public Func<BlogDbContext, string, Task<bool>> IsKnown { get; } = EF.CompileAsyncQuery((BlogDbContext db, string fingerprint) => db.Comments.Any(c => c.Fingerprint == fingerprint));

    /// <summary>Whether the same person said the same under the same post already.</summary>
    public Func<BlogDbContext, long, string, string, string, Task<bool>> IsCopy { get; } = EF.CompileAsyncQuery((BlogDbContext db, long post, string fingerprint, string email, string name) =>
        db.Comments.Any(c => c.PostId == post && c.Fingerprint == fingerprint && c.Status != CommentStatus.Deleted && c.Email == email && (email != "" || c.AuthorName == name)));

    /// <summary>The first published comment with the same words by somebody else.</summary>
    /// <remarks>Those with the same words by themselves: else SQLite goes through all that is published, in the order asked for.</remarks>
    public Func<BlogDbContext, string, string, string, Task<Original?>> Original { get; } = EF.CompileAsyncQuery((BlogDbContext db, string fingerprint, string email, string name) =>
        db.Comments.Where(c => db.Comments.Where(alike => alike.Fingerprint == fingerprint).Select(alike => alike.Id).Contains(c.Id)
                && c.Status == CommentStatus.Published && c.AuthorName != name && c.Email != email)
            .OrderBy(c => c.Id).Select(c => new Original(c.AuthorName, c.CreatedAt)).FirstOrDefault());

    /// <summary>What the post is about: its tags in both languages.</summary>
    public Func<BlogDbContext, long, IAsyncEnumerable<string>> Context { get; } = EF.CompileAsyncQuery((BlogDbContext db, long post) =>
        db.Tags.Where(tag => tag.Posts.Any(p => p.Id == post)).SelectMany(tag => tag.Texts).Select(text => text.Name).AsQueryable());
}
