namespace Blog.Search;

public static class SearchSetup
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddSingleton<Highlight>().AddSingleton<IndexKeeper>().AddScoped<SearchDesk>().AddScoped<Refolder>().AddHostedService<IndexWorker>();
}
