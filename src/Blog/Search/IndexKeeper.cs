using System.Collections.Concurrent;
using Blog.Data;
using Blog.Nodes;
using Blog.Posts;
using Microsoft.EntityFrameworkCore;

namespace Blog.Search;

/// <summary>Keeps the index true: whoever searches first takes over what was told to have changed.</summary>
public sealed class IndexKeeper
{
    const int Batch = 200;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);   // with the first search, which may come before all texts are read

    readonly SearchIndex index = new();
    readonly SemaphoreSlim gate = new(1);
    readonly ConcurrentDictionary<long, long> posts = new();
    long moment, asked = 1, done;

    public IndexKeeper(NewsDesk desk)
    {
        desk.On(Subject.Post, Change);
        desk.On(Subject.Tags, _ => Change(null));
    }

    bool IsCurrent => posts.IsEmpty && Volatile.Read(ref done) == Volatile.Read(ref asked);

    /// <summary>The post is read again before the next search: saved or deleted, a text of it, or its tags. Null: any of them.</summary>
    public void Change(long? post)
    {
        if (post is { } id) posts[id] = Interlocked.Increment(ref moment);
        else Interlocked.Increment(ref asked);
    }

    /// <summary>The index as the database is now.</summary>
    public async Task<SearchIndex> Current(BlogDbContext db, CancellationToken stop)
    {
        if (IsCurrent) return index;
        if (!await gate.WaitAsync(Patience, stop)) throw new TimeoutException("The texts are still being read for the search.");
        try
        {
            if (Volatile.Read(ref asked) is var all && all != done)
            {
                await ReadAll(db, stop);
                Volatile.Write(ref done, all);
            }
            foreach (var some in posts.ToArray().Chunk(Batch)) await Read(db, some, stop);
            return index;
        }
        finally
        {
            gate.Release();
        }
    }

    // What another process changed is told by nobody: the texts themselves say when they were saved.
    async Task ReadAll(BlogDbContext db, CancellationToken stop)
    {
        var stamps = await Published(db).Select(IndexedRow.Stamp).ToListAsync(stop);
        var tags = await TagsOf(db.Posts, stop);
        var there = stamps.Select(stamp => stamp.Id).ToHashSet();
        var read = new List<IndexedText>();
        foreach (var ids in stamps.Where(stamp => !index.Has(stamp, tags(stamp.PostId))).Select(stamp => stamp.Id).Chunk(Batch))
            read.AddRange(await Read(Published(db).Where(t => ids.Contains(t.Id)), tags, stop));
        index.Change(text => !there.Contains(text.Row.Id), read);
    }

    async Task Read(BlogDbContext db, KeyValuePair<long, long>[] changed, CancellationToken stop)
    {
        var ids = changed.Select(change => change.Key).ToArray();
        var tags = await TagsOf(db.Posts.Where(post => ids.Contains(post.Id)), stop);
        var read = await Read(Published(db).Where(t => ids.Contains(t.PostId)), tags, stop);
        index.Change(text => ids.Contains(text.Row.PostId), read);
        foreach (var change in changed) posts.TryRemove(change);   // unless it was told again meanwhile
    }

    static async Task<IEnumerable<IndexedText>> Read(IQueryable<Translation> texts, Func<long, string> tags, CancellationToken stop) =>
        (await texts.Select(IndexedRow.Of).ToListAsync(stop)).Select(row => new IndexedText(row, tags(row.PostId))).ToList();

    static IQueryable<Translation> Published(BlogDbContext db) => db.Translations.AsNoTracking().Where(t => t.PublishedAt != null);

    static async Task<Func<long, string>> TagsOf(IQueryable<Post> posts, CancellationToken stop)
    {
        var names = await posts.SelectMany(post => post.Tags, (post, tag) => new { post.Id, tag.Texts })
            .SelectMany(one => one.Texts, (one, text) => new { one.Id, text.Name }).ToListAsync(stop);
        var tags = names.GroupBy(one => one.Id, one => one.Name).ToDictionary(post => post.Key, post => Fold.Of(string.Join('\n', post.Order(StringComparer.Ordinal))));
        return id => tags.GetValueOrDefault(id, "");
    }
}
