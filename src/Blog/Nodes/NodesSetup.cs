using Blog.Data;

namespace Blog.Nodes;

public static class NodesSetup
{
    /// <summary>What keeps several nodes of one blog in step.</summary>
    public static IServiceCollection AddNodes(this IServiceCollection services) => services
        .AddSingleton<NewsDesk>().AddSingleton<Reporter>().AddSingleton<ICommitWatch>(parts => parts.GetRequiredService<Reporter>()).AddSingleton<RedisLink>().AddSingleton<SharedLimits>()
        .AddSingleton<NewsWire>().AddHostedService(parts => parts.GetRequiredService<NewsWire>()).AddHostedService<OldNews>();
}
