namespace Blog.ReviewQueue;

/// <summary>Alike comments that wait together, shown as one row.</summary>
/// <param name="UpTo">The newest of them: what comes later is not decided unseen.</param>
public sealed record Pile(long Campaign, int Count, DateTime From, DateTime To, long UpTo, int Names, int Addresses, int Posts)
{
    public IReadOnlyList<PileSheet> Sheets { get; init; } = [];

    public TimeSpan Span => To - From;
}

/// <summary>One of the newest in a pile.</summary>
public sealed record PileSheet(long Id, string AuthorName, string Website, string Markdown, DateTime CreatedAt);
