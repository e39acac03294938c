namespace Blog.Web;

public static class CacheHeaders
{
    /// <summary>Browsers ask again for every page; what a signed-in person sees stays with that person.</summary>
    public static IApplicationBuilder UseCacheHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            var personal = context.User.Identity is { IsAuthenticated: true };
            if (personal) headers.CacheControl = "private, no-store";
            else if (headers.CacheControl.Count == 0) headers.CacheControl = "no-cache";
            return Task.CompletedTask;
        });
        return next(context);
    });
}
