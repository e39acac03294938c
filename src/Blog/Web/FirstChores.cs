using Blog.Data;
using Blog.Glossary;
using Blog.Learning;

namespace Blog.Web;

/// <summary>What a start owes to somebody, but not to the first reader.</summary>
public sealed partial class FirstChores(IServiceScopeFactory scopes, KnownTerms terms, Learned learned, ILogger<FirstChores> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
            await terms.Read(db, stop);
            await learned.Blog.CatchUp(stop);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Failed(log, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What follows a start could not be done; each part is tried again when it is needed")]
    static partial void Failed(ILogger log, Exception fault);
}
