using Blog.Accounts;

namespace Blog.Comments;

/// <summary>Who is commenting, as far as it is proven: an account, or the cookie of earlier comments.</summary>
/// <param name="Account">Null for people who are not signed in.</param>
/// <param name="Trusted">A person approved an earlier comment of theirs, and none was called spam.</param>
/// <param name="Known">An earlier comment of theirs is published.</param>
public sealed record Commenter(BlogUser? Account, bool IsAuthor, bool IsModerator, bool Trusted, bool Known)
{
    /// <summary>Their words need no judgement.</summary>
    public bool IsHost => IsAuthor || IsModerator;

    /// <summary>In the words of spam services.</summary>
    public string? Role => IsModerator ? "administrator" : IsAuthor ? "author" : Account is null ? null : "subscriber";
}
