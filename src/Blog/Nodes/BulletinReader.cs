using Microsoft.EntityFrameworkCore;

namespace Blog.Nodes;

/// <summary>Reads each bulletin once. Ids are given before they are committed, so it comes back for those that were passed over.</summary>
public sealed class BulletinReader
{
    const int Batch = 500, MostGaps = 200;

    static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);   // no transaction takes that

    readonly Dictionary<long, DateTimeOffset> gaps = [];
    long last;

    /// <summary>From here on: what is committed by now is in everything that is read afterwards.</summary>
    public async Task Begin(IQueryable<Bulletin> bulletins, DateTimeOffset now, CancellationToken stop)
    {
        var known = await bulletins.OrderByDescending(b => b.Id).Take(MostGaps).Select(b => b.Id).ToListAsync(stop);
        last = known.FirstOrDefault();
        for (var missing = Math.Max(1, last - MostGaps); missing < last; missing++)
            if (!known.Contains(missing)) gaps[missing] = now + Longest;
    }

    public async Task<List<Bulletin>> Read(IQueryable<Bulletin> bulletins, DateTimeOffset now, CancellationToken stop)
    {
        var news = new List<Bulletin>();
        List<Bulletin> read;
        do
        {
            var (from, missing) = (last, gaps.Keys.ToArray());
            read = await bulletins.Where(b => b.Id > from || missing.Contains(b.Id)).OrderBy(b => b.Id).Take(Batch).ToListAsync(stop);
            foreach (var bulletin in read) Pass(bulletin.Id, now);
            news.AddRange(read);
        } while (read.Count == Batch);
        foreach (var id in gaps.Where(gap => gap.Value < now).Select(gap => gap.Key).ToList()) gaps.Remove(id);
        return news;
    }

    void Pass(long id, DateTimeOffset now)
    {
        gaps.Remove(id);
        for (var missing = Math.Max(last + 1, id - MostGaps); missing < id; missing++) gaps[missing] = now + Longest;
        last = Math.Max(last, id);
    }
}
