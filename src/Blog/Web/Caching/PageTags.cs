using System.Collections.Concurrent;

namespace Blog.Web.Caching;

/// <summary>What pages are made of, and when each part last changed: counted in changes, not in seconds.</summary>
public sealed class PageTags
{
    readonly ConcurrentDictionary<long, PageTag> posts = new();
    long moment;

    /// <summary>What stands on every page: names, sections, tags, settings.</summary>
    public PageTag Site { get; } = new();

    /// <summary>What lists show of posts: home, archive, tags, feeds, the map of the site.</summary>
    public PageTag Lists { get; } = new();

    /// <summary>Which posts there are, in what order and under which titles: what a post's page shows of others.</summary>
    public PageTag Order { get; } = new();

    /// <summary>What is said under all posts together.</summary>
    public PageTag Comments { get; } = new();

    /// <summary>The glossary: no page by itself, but what is kept of it in memory.</summary>
    public PageTag Terms { get; } = new();

    public long Moment => Volatile.Read(ref moment);

    /// <summary>One post with its comments.</summary>
    public PageTag Post(long id) => posts.GetOrAdd(id, _ => new PageTag());

    public void Change(PageTag tag) => tag.ChangeAt(Interlocked.Increment(ref moment));
}
