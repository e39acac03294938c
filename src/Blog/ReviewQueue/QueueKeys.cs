using Blog.Comments;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.ReviewQueue;

/// <summary>Finds the keys of a page, state by state: an index gives each in order, and nothing is sorted that isn't shown.</summary>
public sealed class QueueKeys(BlogDbContext db)
{
    /// <param name="up">Towards newer comments.</param>
    public async Task<List<long>> Nearest(QueueAddress address, bool up, int count, CancellationToken stop)
    {
        var found = new List<long>();
        foreach (var status in address.Tab.Statuses)
        {
            var ids = From(address, Among(address, status));
            found.AddRange(await (up ? ids.Order() : ids.OrderDescending()).Take(count).ToListAsync(stop));
        }

        return [.. (up ? found.Order() : found.OrderDescending()).Take(count)];
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
        if (typed.All(letter => char.IsLetterOrDigit(letter) || char.IsWhiteSpace(letter))) return Indexed(status, words);

        var literal = db.Comments.Mentioning(typed);
        return Indexed(status, words.Count > 1 ? [.. words.Where(word => !word.IsBeginning)] : words).Where(id => literal.Any(c => c.Id == id));
    }

    IQueryable<long> Indexed(CommentStatus status, IReadOnlyList<SearchWord> words) =>
        words.Count > 0 ? db.Holding(status, words) : db.Comments.Where(c => c.Status == status).Select(c => c.Id);

    static IQueryable<long> From(QueueAddress address, IQueryable<long> ids)
    {
        if (address.Before is { } before) ids = ids.Where(id => id < before);
        if (address.After is { } after) ids = ids.Where(id => id > after);
        return ids;
    }
}
