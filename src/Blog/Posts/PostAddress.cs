using Blog.Localization;

namespace Blog.Posts;

public static class PostAddress
{
    /// <summary>The path of a text, percent-encoded where its slug is Chinese.</summary>
    public static string Of(Language language, PostKind kind, string slug) =>
        $"/{language}/{(kind == PostKind.Page ? "pages" : "posts")}/{Uri.EscapeDataString(slug)}";
}
