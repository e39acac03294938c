namespace Blog.Deliveries;

public static class DeliverySetup
{
    public static IServiceCollection AddDeliveries(this IServiceCollection services) =>
        services.AddSingleton<Bell>().AddScoped<Dispatch>().AddScoped<RemoteAnswer>().AddHostedService<DeliveryWorker>();
}
