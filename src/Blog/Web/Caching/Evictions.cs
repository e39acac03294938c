using Blog.Nodes;
using Blog.Web.Telemetry;

namespace Blog.Web.Caching;

/// <summary>Which pages are out of date after which news. What counts as news is said in <see cref="Headlines"/>.</summary>
public sealed class Evictions(NewsDesk desk, PageTags tags, Instruments instruments)
{
    public void Begin()
    {
        On(tags.Site, Subject.Site, Subject.Tags, Subject.Settings);
        On(tags.Lists, Subject.Lists, Subject.Post, Subject.Terms);
        On(tags.Order, Subject.Order, Subject.Site, Subject.Tags);
        On(tags.Comments, Subject.Comments);
        On(tags.Terms, Subject.Terms);
        desk.On(Subject.Post, ChangePost);
        desk.On(Subject.PostPage, ChangePost);
        desk.On(Subject.Comments, ChangePost);
    }

    void On(PageTag tag, params ReadOnlySpan<Subject> subjects)
    {
        foreach (var subject in subjects) desk.On(subject, _ => Change(tag));
    }

    void ChangePost(long? id) => Change(id is { } post ? tags.Post(post) : tags.Site);

    void Change(PageTag tag)
    {
        instruments.Evict();
        tags.Change(tag);
    }
}
