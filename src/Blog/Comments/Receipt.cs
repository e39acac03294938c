using System.Security.Cryptography;
using System.Text;
using Blog.Comments.Proofs;

namespace Blog.Comments;

/// <summary>What became of a comment, for whoever has its key.</summary>
/// <param name="Offer">A proof that could speak for it.</param>
public sealed record Receipt(ThreadComment Said, string Key, ProofOffer? Offer)
{
    /// <summary>What came of a proof that was sent just now.</summary>
    public ProofOutcome? Proof { get; init; }

    /// <summary>Until when its author may change it; null when no longer.</summary>
    public DateTime? OwnUntil { get; init; }

    public CommentForm Form { get; init; } = new();

    /// <summary>Whether its author took it away, and nobody else.</summary>
    public bool IsWithdrawn { get; init; }

    public string Notice => IsWithdrawn ? "Comments.Receipt.Withdrawn" : $"Comments.Receipt.{Said.Status}";

    /// <summary>Takes the same time for every wrong key.</summary>
    public static bool Opens(string key, string right) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(right));

    /// <summary>The head of the thread, where it is told; the words themselves may stand far below.</summary>
    public static string Address(string post, Comment comment, ProofOutcome? proof = null) =>
        $"{post}?comment={comment.Id}&key={comment.ReceiptKey}{(proof is null ? "" : $"&proof={proof}")}#comments";
}
