using Blog.Accounts;
using Blog.Data;
using Blog.Glossary;
using Blog.Learning;
using Blog.Nodes;

namespace Blog.Web;

/// <summary>What a start owes to somebody, but not to the first reader.</summary>
public sealed partial class FirstChores(IServiceScopeFactory scopes, OwnerLink owner, KnownTerms terms, Learned learned, TimeProvider clock, ILogger<FirstChores> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
            await new Leases(db, clock).InTurn("start", () => owner.Announce(db, stop), stop);   // of nodes that start at once one makes the key for all
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
