using Blog.Comments;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.ReviewQueue;

/// <summary>Finds out behind which rows others wait that are alike.</summary>
public sealed class Piles(BlogDbContext db)
{
    const int MostSheets = 5;

    public async Task<IReadOnlyList<QueueRow>> Heap(IReadOnlyList<QueueRow> rows, CancellationToken stop)
    {
        var piles = await Of([.. rows.Select(row => row.CampaignId)], QueueTab.Held, stop);
        if (piles.Count == 0) return rows;

        var newest = await Reasons([.. piles.Values.Select(pile => pile.UpTo)], stop);
        return [.. rows.Select(row => piles.TryGetValue(row.CampaignId, out var pile)
            ? row with { Pile = pile, FindingsJson = newest[pile.Campaign].Json, Score = newest[pile.Campaign].Score } : row)];
    }

    /// <summary>The pile of one campaign in a list; null when it has fewer than two sheets there.</summary>
    public async Task<Pile?> Find(long campaign, QueueTab tab, CancellationToken stop) =>
        (await Of([campaign], tab, stop)).GetValueOrDefault(campaign);

    async Task<Dictionary<long, Pile>> Of(IReadOnlyList<long> campaigns, QueueTab tab, CancellationToken stop)
    {
        var members = tab.Of(db.Comments.AsNoTracking());
        var many = await members.Where(c => campaigns.Contains(c.CampaignId))
            .GroupBy(c => c.CampaignId).Where(alike => alike.Count() > 1).Select(alike => alike.Key).ToListAsync(stop);
        if (many.Count == 0) return [];

        var piles = await members.Where(c => many.Contains(c.CampaignId)).GroupBy(c => c.CampaignId).Select(alike => new Pile(
            alike.Key, alike.Count(), alike.Min(c => c.CreatedAt), alike.Max(c => c.CreatedAt), alike.Max(c => c.Id),
            alike.Select(c => c.AuthorName).Distinct().Count(), alike.Select(c => c.IpAddress).Distinct().Count(),
            alike.Select(c => c.PostId).Distinct().Count())).ToDictionaryAsync(pile => pile.Campaign, stop);
        foreach (var campaign in many) piles[campaign] = piles[campaign] with { Sheets = await Sheets(members, campaign, stop) };
        return piles;
    }

    // The first knew of no other: the newest tells that they are alike.
    async Task<Dictionary<long, (string? Json, double Score)>> Reasons(IReadOnlyList<long> ids, CancellationToken stop)
    {
        var rows = await db.Comments.AsNoTracking().Where(c => ids.Contains(c.Id)).AsRows().ToListAsync(stop);
        return rows.ToDictionary(row => row.CampaignId, row => (row.FindingsJson, row.Score));
    }

    static Task<List<PileSheet>> Sheets(IQueryable<Comment> members, long campaign, CancellationToken stop) => members
        .Where(c => c.CampaignId == campaign).OrderByDescending(c => c.Id).Take(MostSheets)
        .Select(c => new PileSheet(c.Id, c.AuthorName, c.Website, c.Markdown, c.CreatedAt)).ToListAsync(stop);
}
