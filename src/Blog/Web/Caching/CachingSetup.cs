using Blog.Web.Caching.Saved;

namespace Blog.Web.Caching;

public static class CachingSetup
{
    public static IServiceCollection AddPageCache(this IServiceCollection services) => services
        .AddSingleton<PageTags>().AddSingleton<KeptPages>().AddSingleton<Evictions>().AddHostedService<DuePublications>().AddHostedService<Warming>()
        .AddSavedPages();

    public static IApplicationBuilder UsePageCache(this IApplicationBuilder app)
    {
        app.ApplicationServices.GetRequiredService<Evictions>().Begin();
        return app.UseMiddleware<PageCache>();
    }
}
