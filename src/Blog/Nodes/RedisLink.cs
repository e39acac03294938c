using StackExchange.Redis;

namespace Blog.Nodes;

/// <summary>The way to Redis, when ConnectionStrings:Redis names one. It makes things quicker, and nothing waits for it or fails without it.</summary>
public sealed partial class RedisLink(IConfiguration configuration, TimeProvider clock, ILogger<RedisLink> log) : IAsyncDisposable
{
    const int Patience = 500;   // milliseconds

    static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);   // after a failure nobody waits for a moment

    readonly Lock opening = new();
    Task<ConnectionMultiplexer>? link;
    long failedAt;

    // Not a field: with one of its structures the whole library would be read where Redis is not wanted.
    static RedisChannel News => RedisChannel.Literal("liangyu:news");

    public bool IsConfigured => configuration.GetConnectionString("Redis") is { Length: > 0 };

    public bool IsThere => link is { IsCompletedSuccessfully: true, Result.IsConnected: true };

    /// <summary>Tells the other nodes that there is news.</summary>
    public void Ring()
    {
        if (!IsThere) return;
        try
        {
            link!.Result.GetSubscriber().Publish(News, RedisValue.EmptyString, CommandFlags.FireAndForget);
        }
        catch (RedisException)
        {
            // They look by themselves, within a second.
        }
    }

    /// <summary>Hears other nodes ring, also after Redis was away.</summary>
    public async Task Listen(Action rung)
    {
        if (!IsConfigured) return;
        try
        {
            await (await Link()).GetSubscriber().SubscribeAsync(News, (_, _) => rung());
        }
        catch (Exception fault)
        {
            Deaf(log, fault);
        }
    }

    /// <returns>Null when Redis gave no answer in half a second, or not long ago.</returns>
    public async Task<T?> Try<T>(Func<IDatabase, Task<T>> act) where T : class
    {
        if (!IsThere || failedAt != 0 && clock.GetElapsedTime(failedAt) < Rest) return null;
        try
        {
            return await act(link!.Result.GetDatabase());
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException or ObjectDisposedException)
        {
            failedAt = clock.GetTimestamp();
            Away(log, fault.Message);
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (link is { IsCompletedSuccessfully: true }) await link.Result.DisposeAsync();
    }

    Task<ConnectionMultiplexer> Link()
    {
        lock (opening) return link ??= Open();
    }

    async Task<ConnectionMultiplexer> Open()
    {
        var options = ConfigurationOptions.Parse(configuration.GetConnectionString("Redis")!);
        (options.AbortOnConnectFail, options.BacklogPolicy, options.ClientName) = (false, BacklogPolicy.FailFast, "liangyu");
        (options.AsyncTimeout, options.SyncTimeout, options.ConnectTimeout, options.HeartbeatInterval) = (Patience, Patience, 2000, Rest);
        options.ReconnectRetryPolicy = new LinearRetry(500);
        return await ConnectionMultiplexer.ConnectAsync(options);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis gives no answer ({Fault}); this node counts alone, and hears of changes within a second")]
    static partial void Away(ILogger log, string fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "ConnectionStrings:Redis is of no use; this node goes on without it")]
    static partial void Deaf(ILogger log, Exception fault);
}
