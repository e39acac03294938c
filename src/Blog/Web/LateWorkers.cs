namespace Blog.Web;

/// <summary>Workers begin when the first readers have been served: each compiles queries of its own, and two cores are few for that.</summary>
public static class LateWorkers
{
    public static void StartWorkersLate(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsProduction()) return;
        var services = builder.Services;
        foreach (var worker in services.Where(IsOurs).ToList())
            services[services.IndexOf(worker)] = ServiceDescriptor.Singleton<IHostedService>(parts =>
                new LateWorker((IHostedService)ActivatorUtilities.CreateInstance(parts, worker.ImplementationType!), parts.GetRequiredService<IHostApplicationLifetime>()));
    }

    static bool IsOurs(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService) && service is { IsKeyedService: false, ImplementationType: { } type } && type.Assembly == typeof(LateWorkers).Assembly;
}

public sealed class LateWorker(IHostedService worker, IHostApplicationLifetime life) : IHostedService, IDisposable
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    readonly CancellationTokenSource stopping = new();
    Task started = Task.CompletedTask;

    public Task StartAsync(CancellationToken stop)
    {
        life.ApplicationStarted.Register(() => started = Start());
        return Task.CompletedTask;
    }

    async Task Start()
    {
        try
        {
            await Task.Delay(Pause, stopping.Token);
            await worker.StartAsync(stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // It was stopped before it began.
        }
    }

    public async Task StopAsync(CancellationToken stop)
    {
        await stopping.CancelAsync();
        await started;
        await worker.StopAsync(stop);
    }

    public void Dispose()
    {
        stopping.Dispose();
        (worker as IDisposable)?.Dispose();
    }
}
