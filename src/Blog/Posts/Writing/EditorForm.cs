using Blog.Web;

namespace Blog.Posts.Writing;

/// <summary>The editor as it was sent: all of it text, so that whatever was typed can be shown again.</summary>
public record EditorForm
{
    public string? Title { get; init; }
    public string? Slug { get; init; }
    public string? Excerpt { get; init; }
    public string? Markdown { get; init; }
    public string? Notice { get; init; }
    public string? Tags { get; init; }
    public string? CommentPolicy { get; init; }
    public string? CommentsCloseAfterDays { get; init; }

    /// <summary>In the blog's time zone, as an input of type datetime-local has it.</summary>
    public string? PublishAt { get; init; }

    public bool SmallFix { get; init; }

    /// <summary>The newest revision when the form was opened; another one by now means that somebody saved meanwhile.</summary>
    public long? BaseRevision { get; init; }

    /// <summary>The original's revision when the form was opened.</summary>
    public int? SourceRevision { get; init; }

    /// <summary>Only for a new post.</summary>
    public string? Kind { get; init; }

    /// <summary>Only for a new post.</summary>
    public string? Language { get; init; }

    /// <summary>A button alone, sent without the text: it means the text as stored.</summary>
    public bool IsBare => BaseRevision is null && Title is null && Markdown is null;

    public EditorForm Clean() => this with
    {
        Title = Typed.Line(Title), Slug = Typed.Line(Slug), Excerpt = Typed.Line(Excerpt), Notice = Typed.Line(Notice), Tags = Typed.Line(Tags),
        CommentsCloseAfterDays = Typed.Line(CommentsCloseAfterDays), PublishAt = Typed.Line(PublishAt),
        Markdown = Typed.Text(Markdown),
    };

    public TranslationText ToText(string slug) =>
        new(Title!, slug, Excerpt!, Markdown!, Notice is { Length: > 0 } ? Notice : null, SmallFix) { SourceRevision = SourceRevision };
}
