namespace Blog.Comments;

public static class CommentSetup
{
    public static IServiceCollection AddComments(this IServiceCollection services) =>
        services.AddSingleton<RemoteFilter>().AddScoped<Aftermath>().AddScoped<Purge>();
}
