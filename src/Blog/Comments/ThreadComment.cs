using System.Globalization;
using System.Linq.Expressions;
using Blog.Localization;
using Blog.Rendering;

namespace Blog.Comments;

/// <summary>What a thread shows of a comment.</summary>
public sealed record ThreadComment(
    long Id, long? ParentId, Language Language, bool ByAuthor, string AuthorName, string Website, string Html, DateTime CreatedAt, CommentStatus Status)
{
    public static readonly Expression<Func<Comment, ThreadComment>> Of = c =>
        new ThreadComment(c.Id, c.ParentId, c.Language, c.ByAuthor, c.AuthorName, c.Website, c.Html, c.CreatedAt, c.Status);

    public bool IsPublic => Status == CommentStatus.Published;
}

/// <summary>A comment in its place: under the one it answers, to a readable depth.</summary>
public sealed record Voice(ThreadComment Said, int Depth)
{
    public List<Voice> Replies { get; } = [];

    /// <summary>Whom it answers, where its place does not show it.</summary>
    public ThreadComment? Answers { get; init; }

    /// <summary>The name's first letter as a seal; null without a name.</summary>
    public static string Seal(string name) => name.Length == 0 ? "·" : StringInfo.GetNextTextElement(name).ToUpperInvariant();

    public static bool IsHan(string seal) => LanguageMarks.Guess(seal) == Language.Chinese;
}
