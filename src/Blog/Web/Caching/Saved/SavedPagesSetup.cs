namespace Blog.Web.Caching.Saved;

public static class SavedPagesSetup
{
    public static IServiceCollection AddSavedPages(this IServiceCollection services) => services.AddSingleton<SavedPages>().AddSingleton<LastRound>();

    public static bool RestorePages(this WebApplication app) => app.Services.GetRequiredService<SavedPages>().Restore();

    public static async Task RunUntilStopped(this WebApplication app)
    {
        await app.Lifetime.AskedToStop();
        var round = app.Services.GetRequiredService<LastRound>();
        await round.MakePages();
        await app.StopAsync();
        await round.Save(app);
    }

    static async Task AskedToStop(this IHostApplicationLifetime life)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var there = life.ApplicationStopping.Register(asked.SetResult);
        await asked.Task;
    }
}
