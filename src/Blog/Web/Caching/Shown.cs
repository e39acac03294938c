namespace Blog.Web.Caching;

/// <summary>What a page shows, and thereby after which changes it is out of date.</summary>
public readonly record struct Shown(long? Post, bool AllComments)
{
    public static Shown By(HttpContext context) => new(context.ShownPost(), context.ShowsAllComments());

    public PageTag[] In(PageTags tags) => AllComments ? [tags.Site, tags.Lists, tags.Comments]
        : Post is { } post ? [tags.Site, tags.Order, tags.Post(post)] : [tags.Site, tags.Lists];
}
