using System.Text.Json;
using Blog.Appearance;
using Blog.Data;
using Blog.Localization;
using Blog.Nodes;
using Blog.Posts;
using Blog.Typography;
using Microsoft.EntityFrameworkCore;

namespace Blog.Settings;

/// <summary>The settings in force, read once and after each change, whichever node made it.</summary>
public sealed class BlogSettings
{
    readonly IServiceScopeFactory scopes;
    volatile IReadOnlyDictionary<string, string> pages = new Dictionary<string, string>();

    public BlogSettings(IServiceScopeFactory scopes, NewsDesk desk)
    {
        this.scopes = scopes;
        desk.On(Subject.Settings, _ => Load());
    }

    public SiteSettings Site { get; private set; } = new();

    public CommentSettings Comments { get; private set; } = new();

    public VerdictSettings Verdicts { get; private set; } = new();

    public TypographySettings Typography { get; private set; } = new();

    public LicenceSettings Licence { get; private set; } = new();

    public AppearanceSettings Appearance { get; private set; } = new();

    public LanguageSettings Languages { get; private set; } = new();

    public PrivacySettings Privacy { get; private set; } = new();

    public async Task Load()
    {
        await using var scope = scopes.CreateAsyncScope();
        pages = await scope.ServiceProvider.GetRequiredService<BlogDbContext>().Settings.AsNoTracking().ToDictionaryAsync(s => s.Name, s => s.Json);
        (Site, Comments, Verdicts, Typography, Licence) =
            (Page<SiteSettings>(), Page<CommentSettings>(), Page<VerdictSettings>(), Page<TypographySettings>(), Page<LicenceSettings>());
        (Appearance, Languages, Privacy) = (Page<AppearanceSettings>(), Page<LanguageSettings>(), Page<PrivacySettings>());
    }

    public async Task Save<T>(BlogDbContext db, T page, CancellationToken stop) where T : class
    {
        var json = JsonSerializer.Serialize(page);
        if (await db.Settings.FindAsync([typeof(T).Name], stop) is { } setting) setting.Json = json;
        else db.Settings.Add(new Setting { Name = typeof(T).Name, Json = json });
        await db.SaveChangesAsync(stop);
    }

    T Page<T>() where T : new() =>
        pages.TryGetValue(typeof(T).Name, out var json) ? JsonSerializer.Deserialize<T>(json) ?? new T() : new T();
}
