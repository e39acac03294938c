using Blog.Comments;
using Blog.Glossary;
using Blog.Posts;
using Blog.Posts.SideBySide;
using Blog.Settings;
using Blog.SiteKeys;
using Blog.Tags;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Blog.Nodes;

/// <summary>What is news of that which is saved: the one place to say so, for every node.</summary>
public static class Headlines
{
    // Changed by themselves, these show on the post's page alone.
    static readonly string[] Finish = [nameof(Translation.Html), nameof(Translation.TermsHtml), nameof(Translation.Card)];

    static readonly string[] Moves = [nameof(Translation.PublishedAt), nameof(Translation.Title), nameof(Translation.Slug)];

    public static IEnumerable<Headline> Of(EntityEntry entry) => entry.Entity switch
    {
        Comment comment => IsSeen(entry, comment) ? [new(Subject.Comments, comment.PostId)] : [],
        Post post => entry.OriginalValues[nameof(Post.SeriesId)] is null ? Of(post, post.Id) : [new(Subject.Post, post.Id), new(Subject.Site)],
        Series => [new(Subject.Site)],
        Translation text when IsSetAnew(entry) => [new(Subject.PostPage, text.PostId)],
        Translation text => IsMoved(entry) ? [.. Of(text.Post, text.PostId), new(Subject.Order)] : Of(text.Post, text.PostId),
        Pairing pairing => [new(Subject.PostPage, pairing.PostId)],
        Dictionary<string, object> => [new(Subject.Post, (long)entry.Property("PostsId").CurrentValue!), new(Subject.Site)],
        Tag or TagText => [new(Subject.Tags)],
        Term => [new(Subject.Terms)],
        TermUse => [new(Subject.Lists)],
        OldSlug => [new(Subject.Site)],
        Setting => [new(Subject.Settings)],
        FilterRule => [new(Subject.Rules)],
        SiteKey => [new(Subject.SiteKeys), new(Subject.Site)],
        Decision decision => [new(Subject.Decisions, decision.SiteKeyId ?? 0)],
        _ => [],
    };

    // A page stands among the sections of every page, a part of a series on the pages of the others.
    public static IEnumerable<Headline> Of(Post? post, long id) =>
        post is { Kind: PostKind.Post, SeriesId: null, Series: null } ? [new(Subject.Post, id)] : [new(Subject.Post, id), new(Subject.Site)];

    static bool IsSetAnew(EntityEntry entry) =>
        entry.State == EntityState.Modified && entry.Properties.Where(property => property.IsModified).All(property => Finish.Contains(property.Metadata.Name));

    static bool IsMoved(EntityEntry entry) => entry.State != EntityState.Modified || Moves.Any(name => entry.Property(name).IsModified);

    static bool IsSeen(EntityEntry entry, Comment comment) =>
        comment.Status == CommentStatus.Published || entry.OriginalValues[nameof(Comment.Status)] is CommentStatus.Published;
}
