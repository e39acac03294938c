using Blog.Comments;
using Microsoft.AspNetCore.Http.Extensions;

namespace Blog.ReviewQueue;

/// <summary>What is asked for in the address of the queue.</summary>
/// <param name="Campaign">Only comments that are alike: the first of them.</param>
/// <param name="Before">Only smaller ids, nearest first.</param>
/// <param name="After">Only greater ids, nearest first.</param>
public sealed record QueueAddress(QueueTab Tab, string Words, long? Campaign, long? Before, long? After)
{
    const int LongestSearch = 100;

    public static QueueAddress? From(string? status, string? q, long? campaign, long? before, long? after) =>
        QueueTab.Named(status) is { } tab ? new(tab, Clean(q ?? ""), campaign, before, after) : null;

    /// <summary>Alike comments are one row, where a person has to decide on each and looks for none in particular.</summary>
    public bool IsPiled => Tab.OldestFirst && Campaign is null && Words.Length == 0;

    public QueueAddress WithoutCampaign => this with { Campaign = null, Before = null, After = null };

    public long Above => After ?? 0;

    public long Below => Before ?? long.MaxValue;

    public bool HasCursor => Before is not null || After is not null;

    public QueueAddress First => this with { Before = null, After = null };

    public override string ToString()
    {
        var query = new QueryBuilder { { "status", Tab.Name } };
        if (Words.Length > 0) query.Add("q", Words);
        if (Campaign is { } campaign) query.Add("campaign", $"{campaign}");
        if (Before is { } before) query.Add("before", $"{before}");
        if (After is { } after) query.Add("after", $"{after}");
        return $"/admin/comments{query}";
    }

    static string Clean(string typed)
    {
        var words = new string([.. typed.Where(letter => !char.IsControl(letter))]).Trim();
        return words.Length > LongestSearch ? words[..LongestSearch] : words;
    }
}

/// <summary>A page of the queue.</summary>
public sealed record QueuePage(QueueAddress Address, IReadOnlyList<QueueRow> Rows, bool HasPrevious, bool HasNext)
{
    public IReadOnlyDictionary<CommentStatus, int> Tallies { get; init; } = new Dictionary<CommentStatus, int>();

    /// <summary>What is shown is one pile, opened.</summary>
    public Pile? Pile { get; init; }

    /// <summary>Whether every row comes selected, for those who have no script to do it.</summary>
    public bool AllSelected { get; init; }

    public QueueAddress Next => Further(Rows[^1].Id, Address.Tab.OldestFirst);

    public QueueAddress Previous => Further(Rows[0].Id, !Address.Tab.OldestFirst);

    QueueAddress Further(long from, bool up) => Address with { After = up ? from : null, Before = up ? null : from };
}
