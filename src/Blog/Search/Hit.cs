using System.Linq.Expressions;
using AngleSharp.Html.Parser;
using Blog.Localization;
using Blog.Posts;

namespace Blog.Search;

/// <summary>A text that was found.</summary>
public sealed record Hit(PostKind Kind, Language Language, string Slug, string Title, string Html, DateTime PublishedAt)
{
    public static readonly Expression<Func<Translation, Hit>> Of =
        t => new Hit(t.Post.Kind, t.Language, t.Slug, t.Title, t.Html, t.PublishedAt!.Value);

    public string Address => PostAddress.Of(Language, Kind, Slug);

    /// <summary>The text as it is read, on one line, without the numbers of its notes.</summary>
    public string PlainText
    {
        get
        {
            var body = new HtmlParser().ParseDocument(Html).Body!;
            foreach (var number in body.QuerySelectorAll("sup")) number.Remove();
            return string.Join(' ', body.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
