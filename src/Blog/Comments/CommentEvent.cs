using System.Text.Json;
using Moderation;

namespace Blog.Comments;

public enum CommentEventKind { Received, Checked, CheckFailed, Proved, Approved, Held, ReportedSpam, Deleted, Undone, Reported, SentAgain, Withdrawn }

/// <summary>What happened to a comment, when, by whom and why. Only ever added.</summary>
public class CommentEvent
{
    CommentEvent() { }

    public CommentEvent(CommentEventKind kind, CommentStatus? from, CommentStatus to, string? by, DateTime at, IReadOnlyList<Finding>? findings)
    {
        (Kind, From, To, By, At) = (kind, from, to, by, at);
        FindingsJson = findings is null ? null : JsonSerializer.Serialize(findings);
    }

    public long Id { get; private set; }

    public long CommentId { get; private set; }

    public CommentEventKind Kind { get; private set; }

    public CommentStatus? From { get; private set; }

    public CommentStatus To { get; private set; }

    /// <summary>The person's name; null for the filter.</summary>
    public string? By { get; private set; }

    public DateTime At { get; private set; }

    public string? FindingsJson { get; private set; }

    /// <summary>Which of the sentences about such an event fits; null for the plain one.</summary>
    public string? Note { get; init; }

    /// <summary>A decision that a person took back.</summary>
    public bool Undone { get; set; }

    public bool IsDecision => Kind is CommentEventKind.Approved or CommentEventKind.Held or CommentEventKind.ReportedSpam or CommentEventKind.Deleted;

    public IReadOnlyList<Finding> Findings => FindingsJson is null ? [] : JsonSerializer.Deserialize<List<Finding>>(FindingsJson) ?? [];
}
