using Blog.Localization;

namespace Blog.Posts;

public static class TranslationQueries
{
    extension(IQueryable<Translation> translations)
    {
        public IQueryable<Translation> NewestFirst =>
            translations.OrderByDescending(t => t.PublishedAt).ThenByDescending(t => t.Id);

        public IQueryable<Translation> PinnedFirst =>
            translations.OrderByDescending(t => t.Post.IsPinned).ThenByDescending(t => t.PublishedAt).ThenByDescending(t => t.Id);

        public IQueryable<Translation> Published(DateTime now) => translations.Where(t => t.PublishedAt <= now);

        public IQueryable<Translation> In(Language language) => translations.Where(t => t.Language == language);

        public IQueryable<Translation> OfKind(PostKind kind) => translations.Where(t => t.Post.Kind == kind);
    }
}
