using Blog.Comments;
using Blog.Deliveries;
using Moderation.Akismet;

namespace Blog.Akismet;

public static class AkismetSetup
{
    public static IServiceCollection AddAkismet(this IServiceCollection services)
    {
        services.AddHttpClient(nameof(RemoteFilter), http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(AkismetClient.Handler).RemoveAllLoggers();
        return services.AddSingleton<RemoteFilter>().AddScoped<ICourier, AkismetCourier>().AddScoped<Errands>().AddScoped<KeyHealth>().AddScoped<Abandoned>().AddHostedService<KeyWorker>();
    }
}
