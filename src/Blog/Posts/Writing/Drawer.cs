using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Blog.Data;
using Blog.Localization;
using Microsoft.EntityFrameworkCore;

namespace Blog.Posts.Writing;

/// <summary>Where unsaved texts lie, each person's own.</summary>
public sealed partial class Drawer(BlogDbContext db, TimeProvider clock)
{
    public const int MostSheets = 50;

    static readonly TimeSpan Longest = TimeSpan.FromDays(60);

    public static string NewSheet() => $"new-{RandomNumberGenerator.GetHexString(8, lowercase: true)}";

    public static string SheetOf(long post, Language language) => string.Create(CultureInfo.InvariantCulture, $"{post}-{language}");

    public static bool IsSheet(string? sheet) => sheet is not null && Shape().IsMatch(sheet);

    /// <summary>The post that a sheet is of; null for a new one.</summary>
    public static long? PostOf(string sheet) => long.TryParse(sheet.Split('-')[0], out var id) ? id : null;

    public async Task<UnsavedText?> Find(ClaimsPrincipal user, string sheet, CancellationToken stop) =>
        await Of(user).AsNoTracking().FirstOrDefaultAsync(t => t.Sheet == sheet, stop);

    /// <summary>Texts for posts that do not exist yet, the newest first.</summary>
    public Task<List<UnsavedText>> New(ClaimsPrincipal user, CancellationToken stop) =>
        Of(user).AsNoTracking().Where(t => t.Sheet.StartsWith("new-")).OrderByDescending(t => t.KeptAt).ToListAsync(stop);

    public static EditorForm Read(UnsavedText text) => JsonSerializer.Deserialize<EditorForm>(text.Json)!;

    public async Task<DateTime> Keep(ClaimsPrincipal user, string sheet, EditorForm form, CancellationToken stop)
    {
        var (json, now) = (JsonSerializer.Serialize(form), Now);
        if (await Change(user, sheet, json, now, stop)) return now;
        db.UnsavedTexts.Add(new UnsavedText { UserId = IdOf(user), Sheet = sheet, Json = json, KeptAt = now });
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)   // the same sheet came twice at once
        {
            db.ChangeTracker.Clear();
            await Change(user, sheet, json, now, stop);
        }
        await TidyUp(user, sheet, stop);
        return now;
    }

    public Task Forget(ClaimsPrincipal user, string sheet, CancellationToken stop) => Of(user).Where(t => t.Sheet == sheet).ExecuteDeleteAsync(stop);

    // Whole seconds: the page names it, and a database may round it.
    DateTime Now => clock.GetUtcNow().UtcDateTime is var now ? now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)) : default;

    async Task<bool> Change(ClaimsPrincipal user, string sheet, string json, DateTime at, CancellationToken stop) =>
        await Of(user).Where(t => t.Sheet == sheet).ExecuteUpdateAsync(set => set.SetProperty(t => t.Json, json).SetProperty(t => t.KeptAt, at), stop) > 0;

    // The sheet just kept stays, however many others came in the same second.
    async Task TidyUp(ClaimsPrincipal user, string justKept, CancellationToken stop)
    {
        var (since, others) = (Now - Longest, Of(user).Where(t => t.Sheet != justKept));
        var kept = await others.Where(t => t.KeptAt >= since).OrderByDescending(t => t.KeptAt).Take(MostSheets - 1).Select(t => t.Sheet).ToListAsync(stop);
        await others.Where(t => !kept.Contains(t.Sheet)).ExecuteDeleteAsync(stop);
    }

    IQueryable<UnsavedText> Of(ClaimsPrincipal user)
    {
        var id = IdOf(user);
        return db.UnsavedTexts.Where(t => t.UserId == id);
    }

    static string IdOf(ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";

    [GeneratedRegex(@"^([1-9]\d{0,18}-(zh|en)|new-[0-9a-f]{8})\z")]
    private static partial Regex Shape();
}
