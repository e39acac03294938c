using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Blog.Data;

/// <summary>
/// Keeps the database file open for as long as the site runs: whoever opens it first lays out the index of its log beside it, and on a full
/// disk even readers would be refused for want of that.
/// </summary>
public sealed class OpenFile(IServiceScopeFactory scopes) : IHostedService, IDisposable
{
    SqliteConnection? file;
    string? text;

    public async Task StartAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        text = scope.ServiceProvider.GetRequiredService<BlogDbContext>().Database.GetConnectionString();
        file = new SqliteConnection(new SqliteConnectionStringBuilder(text) { Pooling = false }.ToString());
        await file.OpenAsync(stop);
        await using var look = file.CreateCommand();
        look.CommandText = "SELECT count(*) FROM sqlite_schema";   // opening alone touches nothing
        await look.ExecuteScalarAsync(stop);
    }

    public async Task StopAsync(CancellationToken stop)
    {
        if (text is not null) await WriteGate.Of(text).Rest();
        Dispose();
    }

    public void Dispose() => file?.Dispose();
}
