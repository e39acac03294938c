using Microsoft.Extensions.Caching.Memory;

namespace Blog.Web.Caching;

/// <summary>The finished pages in memory by their addresses; when they are too many, those that were not asked for lately go.</summary>
public sealed class KeptPages(TimeProvider clock) : IDisposable
{
    readonly MemoryCache pages = new(new MemoryCacheOptions { SizeLimit = 64 << 20 });

    public KeptPage? Find(string address) => pages.TryGetValue(address, out KeptPage? page) && page!.IsCurrent(clock.Steady) ? page : null;

    public KeptPage Keep(string address, KeptPage page)
    {
        if (pages.TryGetValue(address, out KeptPage? before)) page.Follow(before!);
        return pages.Set(address, page, new MemoryCacheEntryOptions { Size = page.Size });
    }

    /// <summary>What was asked for most since the start, current or not, once for each form in which it was.</summary>
    public List<(string Address, Encoding Form)> MostAsked(int most) =>
        [.. All().OrderByDescending(kept => kept.Page.Asked).Take(most).SelectMany(kept => kept.Page.Forms.Select(form => (kept.Address, form)))];

    public IEnumerable<(string Address, KeptPage Page)> Current => All().Where(kept => kept.Page.IsCurrent(clock.Steady));

    IEnumerable<(string Address, KeptPage Page)> All() =>
        from string address in pages.Keys let page = pages.Get<KeptPage>(address) where page is not null select (address, page);

    public void Dispose() => pages.Dispose();
}
