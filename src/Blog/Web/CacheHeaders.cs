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

    /// <summary>A file whose address carries its version never changes.</summary>
    public static StaticFileOptions StaticFiles { get; } = new()
    {
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
            file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    };
}
