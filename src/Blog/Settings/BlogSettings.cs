using System.Text.Json;
using Blog.Data;
using Blog.Typography;
using Blog.Web.Caching;
using Microsoft.EntityFrameworkCore;

namespace Blog.Settings;

/// <summary>The settings in force, read once and after each change.</summary>
public sealed class BlogSettings(PageTags tags)
{
    volatile IReadOnlyDictionary<string, string> pages = new Dictionary<string, string>();

    public SiteSettings Site { get; private set; } = new();

    public CommentSettings Comments { get; private set; } = new();

    public VerdictSettings Verdicts { get; private set; } = new();

    public TypographySettings Typography { get; private set; } = new();

    public async Task Load(BlogDbContext db, CancellationToken stop)
    {
        pages = await db.Settings.AsNoTracking().ToDictionaryAsync(s => s.Name, s => s.Json, stop);
        (Site, Comments, Verdicts, Typography) = (Page<SiteSettings>(), Page<CommentSettings>(), Page<VerdictSettings>(), Page<TypographySettings>());
        tags.Change(tags.Site);
    }

    public async Task Save<T>(BlogDbContext db, T page, CancellationToken stop) where T : class
    {
        var json = JsonSerializer.Serialize(page);
        if (await db.Settings.FindAsync([typeof(T).Name], stop) is { } setting) setting.Json = json;
        else db.Settings.Add(new Setting { Name = typeof(T).Name, Json = json });
        await db.SaveChangesAsync(stop);
        await Load(db, stop);
    }

    T Page<T>() where T : new() =>
        pages.TryGetValue(typeof(T).Name, out var json) ? JsonSerializer.Deserialize<T>(json) ?? new T() : new T();
}
