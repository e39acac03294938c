namespace Blog.Web.Caching;

/// <summary>The answer is the same for everybody who is not signed in, and may be kept. Unless it depends on one post, it shows lists.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PublicPageAttribute : Attribute;

public static class PublicPages
{
    static readonly object Key = new(), Comments = new();

    /// <summary>Said by a page about one post: it changes with that post, not with the lists.</summary>
    public static void ShowsPost(this HttpContext context, long id) => context.Items[Key] = id;

    public static long? ShownPost(this HttpContext context) => context.Items[Key] as long?;

    /// <summary>Said by a page about what is said under all posts.</summary>
    public static void ShowsComments(this HttpContext context) => context.Items[Comments] = true;

    public static bool ShowsAllComments(this HttpContext context) => context.Items.ContainsKey(Comments);

    public static bool IsPublicPage(this HttpContext context) =>
        context.Response.StatusCode == StatusCodes.Status200OK && context.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is not null;
}
