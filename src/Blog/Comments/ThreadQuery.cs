using Blog.Comments.Proofs;
using Blog.Localization;
using Blog.ReviewQueue;

namespace Blog.Comments;

/// <summary>Which part of a thread an address asks for.</summary>
public sealed record ThreadQuery(int Page, long? Comment, string? Key, long? ReplyTo)
{
    /// <summary>The one language to show; null for all that was said.</summary>
    public Language? Only { get; init; }

    public ProofOutcome? Proof { get; init; }

    /// <summary>Whether the author of the receipt's comment wants to change it.</summary>
    public bool Changes { get; init; }

    /// <summary>Whether whoever asks decides about comments.</summary>
    public bool Moderates { get; init; }

    /// <summary>Whether a moderator wants the spam in its place, too.</summary>
    public bool ShowsSpam { get; init; }

    /// <summary>What a moderator did last.</summary>
    public Done? Done { get; init; }

    public static ThreadQuery From(IQueryCollection query, int page) =>
        new(page, Number(query["comment"]), query["key"] is [{ Length: > 0 } key] ? key : null, Number(query["replyTo"]))
        {
            Only = Language.TryParse(query["only"], null, out var only) ? only : null,
            Proof = Enum.TryParse<ProofOutcome>(query["proof"], out var proof) && Enum.IsDefined(proof) ? proof : null, ShowsSpam = query["spam"] == "show", Changes = query["change"] == "1",
        };

    static long? Number(string? typed) => long.TryParse(typed, System.Globalization.NumberStyles.None, null, out var number) ? number : null;
}
