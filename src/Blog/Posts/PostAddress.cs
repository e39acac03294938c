using Blog.Localization;

namespace Blog.Posts;

public static class PostAddress
{
    /// <summary>The path of a text, percent-encoded where its slug is Chinese.</summary>
    public static string Of(Language language, PostKind kind, string slug) =>
        $"/{language}/{(kind == PostKind.Page ? "pages" : "posts")}/{Uri.EscapeDataString(slug)}";

    /// <summary>The secret path of a post that need not be published.</summary>
    public static string OfPreview(Language language, string key) => $"/{language}/preview/{key}";
}
