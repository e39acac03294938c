namespace Blog.SiteKeys;

public static class SiteKeysSetup
{
    public static IServiceCollection AddSiteKeys(this IServiceCollection services) => services
        .AddSingleton<KnownKeys>().AddSingleton<KeyPace>().AddSingleton<UsageMeter>().AddHostedService<UsageWorker>()
        .AddScoped<Porter>().AddScoped<ForeignJudge>().AddScoped<SiteTeacher>();
}
