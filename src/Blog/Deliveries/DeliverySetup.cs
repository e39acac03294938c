using Blog.Comments;
using Moderation.Akismet;

namespace Blog.Deliveries;

public static class DeliverySetup
{
    public static IServiceCollection AddDeliveries(this IServiceCollection services)
    {
        services.AddHttpClient(nameof(RemoteFilter), http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(AkismetClient.Handler).RemoveAllLoggers();
        return services.AddSingleton<Bell>().AddScoped<Courier>().AddScoped<RemoteAnswer>().AddHostedService<DeliveryWorker>();
    }
}
