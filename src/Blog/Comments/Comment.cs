using Blog.Localization;
using Blog.Posts;
using Moderation;

namespace Blog.Comments;

/// <summary>What a reader said under a post. It hangs on the post: all its languages share one thread.</summary>
public class Comment
{
    public const int LongestName = 80, LongestEmail = 254, LongestWebsite = 500, LongestText = 10_000, Deepest = 3;

    public long Id { get; private set; }

    public required long PostId { get; init; }

    public Post Post { get; private set; } = null!;

    public long? ParentId { get; init; }

    public Comment? Parent { get; private set; }

    /// <summary>The first comment of the conversation, its own id for that one: threads are read in the order of it.</summary>
    public long RootId { get; set; }

    /// <summary>The first of the comments that say nearly the same, its own id for that one.</summary>
    public long CampaignId { get; set; }

    /// <summary>The language that the words are in, guessed from them.</summary>
    public required Language Language { get; init; }

    /// <summary>The account, for people who were signed in.</summary>
    public string? UserId { get; init; }

    /// <summary>Whether the post's own author wrote it.</summary>
    public bool ByAuthor { get; init; }

    public required string AuthorName { get; init; }

    /// <summary>Private: for moderators and for spam checks only.</summary>
    public string Email { get; init; } = "";

    public string Website { get; init; } = "";

    public required string Markdown { get; init; }

    public required string Html { get; init; }

    public string? IpAddress { get; set; }

    public string? UserAgent { get; set; }

    /// <summary>The fields exactly as a spam service was or would be asked, as JSON; its feedback must repeat them.</summary>
    public string? Snapshot { get; set; }

    /// <summary>Hash of the normalised words, to recognise a second copy.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Name, e-mail, site and words as the queue's full-text search knows them; empty until it is first filled.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>What opens the receipt; only the commenter has it.</summary>
    public required string ReceiptKey { get; init; }

    public CommentStatus Status { get; private set; }

    /// <summary>Spam so blatant that it is purged earlier.</summary>
    public bool Discarded { get; private set; }

    /// <summary>What the spam service made of it, when it gave a verdict.</summary>
    public DecisionLabel? RemoteLabel { get; set; }

    /// <summary>The sum of the findings, in log-odds of spam.</summary>
    public double Score { get; private set; }

    public required DateTime CreatedAt { get; init; }

    public DateTime StatusChangedAt { get; private set; }

    public List<CommentEvent> Events { get; } = [];

    /// <summary>What the filter found, as it last said. Needs <see cref="Events"/>.</summary>
    public IReadOnlyList<Finding> Findings => Events.OrderBy(e => e.Id).LastOrDefault(e => e.FindingsJson is not null)?.Findings ?? [];

    /// <summary>Gives a new comment its number, where the database lets it be known beforehand, and its place among others.</summary>
    /// <param name="id">0 when the number is known only once it is saved.</param>
    /// <param name="campaign">The first of the comments like it; null when there is none.</param>
    public void Place(long id, long? campaign)
    {
        Id = id;
        if (RootId == 0) RootId = id;
        CampaignId = campaign ?? id;
    }

    /// <summary>First word about a new comment: what the filter makes of it.</summary>
    public CommentChange Receive(CommentStatus status, Judgement judgement)
    {
        SearchText = SearchWords.Of(AuthorName, Email, Website, Markdown);
        return Judge(CommentEventKind.Received, status, judgement, CreatedAt);
    }

    /// <summary>A later word of the filter, after a remote check or captcha.</summary>
    /// <param name="note">Which of the sentences about such an event fits.</param>
    public CommentChange Judge(CommentEventKind kind, CommentStatus status, Judgement judgement, DateTime at, string? note = null)
    {
        (Score, Discarded) = (judgement.Score, judgement.Verdict == Verdict.Discard && status == CommentStatus.Spam);
        return Move(kind, status, by: null, at, judgement.Findings, note);
    }

    /// <summary>Whether a person has decided and nobody took it back. Needs <see cref="Events"/>.</summary>
    public bool IsDecided => Events.Any(e => e is { IsDecision: true, Undone: false });

    /// <summary>Whether the spam service can be asked once more: the question must still be known.</summary>
    public bool CanBeRechecked => Status == CommentStatus.Held && Snapshot is not null;

    public CommentChange Recheck(string by, DateTime at) => Move(CommentEventKind.SentAgain, CommentStatus.Checking, by, at);

    /// <summary>Notes that the spam service was told what people decided, or could not be told.</summary>
    public void Report(bool spam, bool arrived, DateTime at) => Events.Add(
        new CommentEvent(CommentEventKind.Reported, Status, Status, by: null, at, findings: null) { Note = $"{(spam ? "Spam" : "Ham")}{(arrived ? "" : "Lost")}" });

    public CommentChange Approve(string by, DateTime at) => Move(CommentEventKind.Approved, CommentStatus.Published, by, at);

    public CommentChange Hold(string by, DateTime at) => Move(CommentEventKind.Held, CommentStatus.Held, by, at);

    public CommentChange ReportSpam(string by, DateTime at) => Move(CommentEventKind.ReportedSpam, CommentStatus.Spam, by, at);

    public CommentChange Delete(string by, DateTime at) => Move(CommentEventKind.Deleted, CommentStatus.Deleted, by, at);

    /// <summary>Whether its author may still change it or take it back: for a while, and not what a person or the filter has put aside.</summary>
    public bool IsOwnUntil(TimeSpan within, DateTime now) =>
        now < CreatedAt + within && Status is CommentStatus.Checking or CommentStatus.Held or CommentStatus.Published;

    /// <summary>Its author takes it back. That says nothing about spam.</summary>
    /// <param name="changed">Whether other words came in its place.</param>
    public CommentChange Withdraw(DateTime at, bool changed = false) =>
        Move(CommentEventKind.Withdrawn, CommentStatus.Deleted, by: null, at, note: changed ? "Changed" : null);

    /// <summary>Takes back the newest decision of a person; null when there is none left. Needs <see cref="Events"/>.</summary>
    public CommentChange? Undo(string by, DateTime at)
    {
        if (Events.OrderBy(e => e.Id).LastOrDefault(e => e is { IsDecision: true, Undone: false }) is not { } last) return null;
        last.Undone = true;
        return Move(CommentEventKind.Undone, last.From ?? CommentStatus.Held, by, at) with { Undoes = last };
    }

    CommentChange Move(CommentEventKind kind, CommentStatus to, string? by, DateTime at, IReadOnlyList<Finding>? findings = null, string? note = null)
    {
        CommentStatus? from = kind == CommentEventKind.Received ? null : Status;
        var happened = new CommentEvent(kind, from, to, by, at, findings) { Note = note };
        Events.Add(happened);
        (Status, StatusChangedAt) = (to, at);
        if (to != CommentStatus.Spam) Discarded = false;
        return new CommentChange(this, happened);
    }
}

/// <summary>A change of a comment that is yet to be saved with all that follows from it.</summary>
public record CommentChange(Comment Comment, CommentEvent Event)
{
    public CommentEvent? Undoes { get; init; }

    /// <summary>A new comment that has its number before it is saved: all that follows from it can be saved with it.</summary>
    public bool IsNumbered => Event is { Kind: CommentEventKind.Received, Id: 0 } && Comment.Id > 0;
}
