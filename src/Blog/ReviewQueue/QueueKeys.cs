using Blog.Comments;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.ReviewQueue;

/// <summary>Finds the keys of a page, state by state: an index gives each in order, and nothing is sorted that isn't shown.</summary>
public sealed class QueueKeys(BlogDbContext db)
{
    const int Near = 1_000;

    /// <param name="up">Towards newer comments.</param>
    public async Task<List<long>> Nearest(QueueAddress address, bool up, int count, CancellationToken stop)
    {
        var found = new List<long>();
        foreach (var status in address.Tab.Statuses) found.AddRange(await Nearest(address, status, up, count, stop));
        return [.. (up ? found.Order() : found.OrderDescending()).Take(count)];
    }

    async Task<List<long>> Nearest(QueueAddress address, CommentStatus status, bool up, int count, CancellationToken stop)
    {
        var near = AmongTheNearest(address, status, up) is { } likely ? await First(likely) : [];
        return near.Count == count ? near : await First(From(address, Among(address, status)));

        Task<List<long>> First(IQueryable<long> ids) => (up ? ids.Order() : ids.OrderDescending()).Take(count).ToListAsync(stop);
    }

    // An index gathers everything that begins alike before it gives the first of it. What very many have is found sooner by reading the nearest.
    IQueryable<long>? AmongTheNearest(QueueAddress address, CommentStatus status, bool up)
    {
        var words = SearchWords.Asked(address.Words);
        if (!words.Any(word => word.IsBeginning)) return null;

        var comments = db.Comments.Where(c => c.Status == status && c.Id > address.Above && c.Id < address.Below);
        var near = (up ? comments.OrderBy(c => c.Id) : comments.OrderByDescending(c => c.Id)).Take(Near).Holding(words);
        return (IsPlain(address.Words) ? near : near.Mentioning(address.Words)).Select(c => c.Id);
    }

    IQueryable<long> Among(QueueAddress address, CommentStatus status)
    {
        if (address.Words.Length > 0) return Holding(address.Words, status);

        var comments = db.Comments.Where(c => c.Status == status);
        if (address.Campaign is { } campaign) comments = comments.Where(c => c.CampaignId == campaign);
        if (address.IsPiled) comments = comments.Where(c => !db.Comments.Any(other => other.CampaignId == c.CampaignId
            && (other.Status == CommentStatus.Held || other.Status == CommentStatus.Checking) && other.Id < c.Id));
        return comments.Select(c => c.Id);
    }

    // The index knows letters and digits only; where other signs were typed, those found by it are read.
    IQueryable<long> Holding(string typed, CommentStatus status)
    {
        var words = SearchWords.Asked(typed);
        if (IsPlain(typed)) return Indexed(status, words);

        var literal = db.Comments.Mentioning(typed);
        return Indexed(status, words.Count > 1 ? [.. words.Where(word => !word.IsBeginning)] : words).Where(id => literal.Any(c => c.Id == id));
    }

    IQueryable<long> Indexed(CommentStatus status, IReadOnlyList<SearchWord> words) =>
        words.Count > 0 ? db.Holding(status, words) : db.Comments.Where(c => c.Status == status).Select(c => c.Id);

    static bool IsPlain(string typed) => typed.All(letter => char.IsLetterOrDigit(letter) || char.IsWhiteSpace(letter));

    static IQueryable<long> From(QueueAddress address, IQueryable<long> ids) => ids.Where(id => id > address.Above && id < address.Below);
}
