using Blog.Localization;
using Blog.Rendering;

namespace Blog.Tests.Rendering;

/// <summary>Shorthand for what most of these tests do first.</summary>
static class Rendered
{
    public static string Chinese(string markdown) => new PostRenderer().Render(markdown, Language.Chinese).Html;

    public static string English(string markdown) => new PostRenderer().Render(markdown, Language.English).Html;

    public static string Comment(string markdown) => new CommentRenderer().Render(markdown);
}
