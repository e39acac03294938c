using Blog.Localization;

namespace Blog.Posts;

/// <summary>An address that a translation had before; it answers 301 for ever.</summary>
public class OldSlug
{
    public long Id { get; private set; }

    public long TranslationId { get; private set; }

    public Translation Translation { get; private set; } = null!;

    public required Language Language { get; init; }

    public required string Slug { get; init; }
}
