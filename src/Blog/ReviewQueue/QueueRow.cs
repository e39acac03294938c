using System.Text.Json;
using Blog.Comments;
using Blog.Localization;
using Moderation;

namespace Blog.ReviewQueue;

/// <summary>A comment as a moderator sees it.</summary>
public sealed record QueueRow
{
    public required long Id { get; init; }
    public required CommentStatus Status { get; init; }
    public required long CampaignId { get; init; }
    public required long PostId { get; init; }
    public required Language Language { get; init; }
    public required DateTime CreatedAt { get; init; }
    public required double Score { get; init; }
    public required string AuthorName { get; init; }
    public required string Email { get; init; }
    public required string Website { get; init; }
    public required string Html { get; init; }
    public string? ParentName { get; init; }
    public string? ParentText { get; init; }
    public Language? ParentLanguage { get; init; }
    public string? FindingsJson { get; init; }

    /// <summary>Others that are alike and wait with it; null when it waits alone.</summary>
    public Pile? Pile { get; init; }

    /// <summary>The post's text in the moderator's language, else in the other.</summary>
    public PostPlace? Place { get; init; }

    public IReadOnlyList<Finding> Findings =>
        FindingsJson is null ? [] : JsonSerializer.Deserialize<List<Finding>>(FindingsJson) ?? [];

    public Reasons Reasons => new(Findings, Score, Status);
}

/// <summary>Where a comment stands.</summary>
public sealed record PostPlace(long PostId, Language Language, string Title, string Address);
