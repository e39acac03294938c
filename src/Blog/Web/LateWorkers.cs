namespace Blog.Web;

/// <summary>Workers begin when the first readers have been served: each compiles queries of its own, and two cores are few for that.</summary>
public static class LateWorkers
{
    const string ReadsKeys = "DataProtectionHostedService";   // the framework's own; no page for everybody needs a key

    public static void StartWorkersLate(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsProduction()) return;
        var services = builder.Services;
        foreach (var worker in services.Where(IsOurs).ToList())
            services[services.IndexOf(worker)] = ServiceDescriptor.Singleton<IHostedService>(parts =>
                new LateWorker(() => Hire(worker, parts), parts.GetRequiredService<Opening>(), parts.GetRequiredService<IHostApplicationLifetime>()));
    }

    static IHostedService Hire(ServiceDescriptor worker, IServiceProvider parts) =>
        (IHostedService)(worker.ImplementationFactory?.Invoke(parts) ?? ActivatorUtilities.CreateInstance(parts, worker.ImplementationType!));

    static bool IsOurs(ServiceDescriptor service) => service.ServiceType == typeof(IHostedService) && !service.IsKeyedService
        && (service.ImplementationType is { } type ? type.Assembly == typeof(LateWorkers).Assembly || type.Name == ReadsKeys
            : service.ImplementationFactory?.Method.Module.Assembly == typeof(LateWorkers).Assembly);
}

public sealed class LateWorker(Func<IHostedService> hire, Opening opening, IHostApplicationLifetime life) : IHostedService, IDisposable
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    readonly CancellationTokenSource stopping = new();
    Task started = Task.CompletedTask;
    IHostedService? worker;

    public Task StartAsync(CancellationToken stop)
    {
        life.ApplicationStarted.Register(() => started = Start());
        return Task.CompletedTask;
    }

    async Task Start()
    {
        try
        {
            await opening.Done.WaitAsync(stopping.Token);
            await Task.Delay(Pause, stopping.Token);
            worker = hire();
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
        if (worker is not null) await worker.StopAsync(stop);
    }

    public void Dispose()
    {
        stopping.Dispose();
        (worker as IDisposable)?.Dispose();
    }
}
