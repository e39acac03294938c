using Blog.Posts.Sample;

namespace Blog.Posts;

public static class PostSetup
{
    public static IServiceCollection AddPosts(this IServiceCollection services) =>
        services.AddSingleton<TranslationRenderer>().AddScoped<SampleContent>().AddScoped<SampleComments>();
}
