using Blog.Deliveries;

namespace Blog.Glossary;

/// <summary>Sets texts anew in the background, until the glossary is in all of them; what a stop interrupts goes on at the next start.</summary>
public sealed partial class ResetWorker(IServiceScopeFactory scopes, ILogger<ResetWorker> log) : BackgroundService
{
    readonly Bell bell = new();

    static readonly TimeSpan Sleep = TimeSpan.FromMinutes(1);   // another node may have stopped in the middle

    public void Wake() => bell.Ring();

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                while (await Step(stop)) await Task.Yield();
                await bell.Wait(Sleep, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                Failed(log, fault);
                await Task.Delay(Sleep, stop);
            }
        }
    }

    async Task<bool> Step(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Resetter>().Step(stop);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Texts could not be set anew after the glossary changed; the next try is in a minute")]
    static partial void Failed(ILogger log, Exception fault);
}
