namespace Blog.LinkChecks;

public static class LinksSetup
{
    public static IServiceCollection AddLinkCheck(this IServiceCollection services)
    {
        services.AddHttpClient<OutsideLinks>().ConfigurePrimaryHttpMessageHandler(OpenInternet.Handler);
        return services.AddScoped<LinkCheck>();
    }
}
