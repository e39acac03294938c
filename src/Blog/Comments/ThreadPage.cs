using Blog.Localization;

namespace Blog.Comments;

/// <summary>One page of a post's thread.</summary>
/// <param name="Path">The post's own address.</param>
/// <param name="Count">Published comments on all pages.</param>
public sealed record ThreadPage(string Path, IReadOnlyList<Voice> Voices, int Count, int Number, int Pages)
{
    /// <summary>The one language shown; null for all.</summary>
    public Language? Only { get; init; }

    /// <summary>Whether there may be a choice.</summary>
    public bool HasBoth { get; init; }

    public required Door Door { get; init; }

    public Receipt? Receipt { get; init; }

    public ThreadComment? ReplyTo { get; init; }

    /// <summary>The name that a signed-in person comments under.</summary>
    public string? SignedInAs { get; init; }

    /// <summary>Only for whoever may decide about comments, right here.</summary>
    public Backstage? Backstage { get; init; }

    /// <summary>The same page with or without its spam, for moderators.</summary>
    public string SpamPath(bool show) => $"{Path}?comments={Number}{(show ? "&spam=show" : "")}#comments";

    /// <summary>Link to another page of the thread.</summary>
    public string PathOf(int number) => PathOf(number, Only);

    /// <summary>The first page of what was said in the language, or of everything.</summary>
    public string PathIn(Language? only) => PathOf(1, only);

    string PathOf(int number, Language? only)
    {
        string?[] query = [only is null ? null : $"only={only}", number == 1 ? null : $"comments={number}"];
        var given = string.Join('&', query.Where(part => part is not null));
        return $"{Path}{(given.Length > 0 ? "?" : "")}{given}#comments";
    }

    public string PathOf(ThreadComment comment) => Number == 1 && Only is null ? $"#comment-{comment.Id}" : Permalink.Of(Path, comment.Id);

    public string ReplyPath(ThreadComment comment) =>
        Number == 1 || Only is not null ? $"{Path}?replyTo={comment.Id}#comment-form" : $"{Path}?comments={Number}&replyTo={comment.Id}#comment-form";
}
