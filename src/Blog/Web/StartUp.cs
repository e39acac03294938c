using Blog.Comments;
using Blog.Data;
using Blog.Learning;
using Blog.Localization;
using Blog.Nodes;
using Blog.Posts.Sample;
using Blog.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Web;

public static class StartUp
{
    /// <summary>Brings the database up to date, fills an empty one in Development, and reads the settings.</summary>
    public static async Task Prepare(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        await db.BringUpToDate();
        await app.Services.GetRequiredService<NewsWire>().Begin(db, default);
        await app.Services.GetRequiredService<BlogSettings>().Load();
        await app.Services.GetRequiredService<CurrentFilter>().Reload();
        if (app.Environment.IsDevelopment()) await new Leases(db, app.Services.GetRequiredService<TimeProvider>()).InTurn("start", () => AddSample(db, scope.ServiceProvider), default);
        app.WarnOfSettings();
    }

    static async Task AddSample(BlogDbContext db, IServiceProvider scope)
    {
        if (await db.Posts.AnyAsync()) return;
        await scope.GetRequiredService<Learned>().Blog.CatchUp(default);
        await db.Write(() => scope.GetRequiredService<SampleContent>().Add(default), default);   // all of it, or the next start tries again
    }

    static void WarnOfSettings(this WebApplication app)
    {
        if (app.Services.GetRequiredService<RemoteFilter>().Fault is { } fault)
            app.Logger.LogWarning("Akismet is not asked, and comments are judged here only. {Reason}", app.Services.GetRequiredService<IStringLocalizer<Text>>()[fault].Value);
        if (!app.Services.GetRequiredService<FloodGate>().IsOn)
            app.Logger.LogWarning("Comments:Limits is off: nobody is slowed down. This is for measuring only.");
        if (app.Environment.IsProduction() && app.Services.GetRequiredService<SiteAddress>().Base.IsLoopback)
            app.Logger.LogWarning("Site:BaseUrl names this machine only: set it to the address under which readers reach the blog.");
    }
}
