namespace Blog.Rendering;

public static class RenderingSetup
{
    public static IServiceCollection AddRendering(this IServiceCollection services) => services
        .AddSingleton<PostRenderer>()
        .AddSingleton<CommentRenderer>();
}
