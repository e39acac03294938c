namespace Blog.Rendering;

public static class RenderingSetup
{
    public static IServiceCollection AddRendering(this IServiceCollection services) => services
        .AddSingleton(provider => new ImageSizes(provider.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider))
        .AddSingleton(provider => new PostRenderer(provider.GetRequiredService<ImageSizes>().Of))
        .AddSingleton<CommentRenderer>();
}
