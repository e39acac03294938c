namespace Blog.Comments;

/// <summary>Where a comment stands in the order of its thread.</summary>
public sealed record ThreadPlace(long RootId, long Id);

public static class ThreadOrder
{
    extension(IQueryable<Comment> comments)
    {
        public IQueryable<Comment> InOrder() => comments.OrderBy(c => c.RootId).ThenBy(c => c.Id);

        public IQueryable<Comment> From(ThreadPlace? first) =>
            first is null ? comments : comments.Where(c => c.RootId > first.RootId || c.RootId == first.RootId && c.Id >= first.Id);

        public IQueryable<Comment> Before(ThreadPlace? next) =>
            next is null ? comments : comments.Where(c => c.RootId < next.RootId || c.RootId == next.RootId && c.Id < next.Id);
    }
}
