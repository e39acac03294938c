namespace Blog.Feeds;

public static class FeedSetup
{
    public static IServiceCollection AddFeeds(this IServiceCollection services) => services.AddSingleton<AtomFeed>().AddSingleton<JsonFeed>();
}
