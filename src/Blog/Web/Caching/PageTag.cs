namespace Blog.Web.Caching;

/// <summary>Something that pages show. A page whose making began before the last change of one of its tags is out of date.</summary>
public sealed class PageTag
{
    long changed;

    public long Changed => Volatile.Read(ref changed);

    public void ChangeAt(long moment) => Volatile.Write(ref changed, moment);
}
