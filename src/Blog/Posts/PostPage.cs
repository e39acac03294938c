using System.Text.Json;
using Blog.Localization;
using Blog.Rendering;
using Blog.Tags;

namespace Blog.Posts;

/// <summary>All that the page of a post shows above its comments.</summary>
public sealed record PostPage(Translation Translation, PostTwin? Twin, IReadOnlyList<TagText> Tags)
{
    /// <summary>Which page of the thread stands below.</summary>
    public int CommentPage { get; init; } = 1;

    /// <summary>字数 counts letters of both scripts; English readers count words.</summary>
    public int Length => Translation.LatinWords + (Translation.Language == Language.Chinese ? Translation.HanLetters : 0);

    public Post Post => Translation.Post;

    public string Address => PostAddress.Of(Translation.Language, Post.Kind, Translation.Slug);

    public string? TwinAddress => Twin is null ? null : PostAddress.Of(Twin.Language, Post.Kind, Twin.Slug);

    /// <summary>What readers of neither language get, where there is a choice.</summary>
    public string? OriginalAddress => Twin is null ? null : Post.OriginalLanguage == Translation.Language ? Address : TwinAddress;

    public bool IsBehind =>
        Twin is not null && Twin.Language == Post.OriginalLanguage && Translation.SourceRevision < Twin.ContentRevision;

    public IReadOnlyList<Heading> Contents =>
        [.. (JsonSerializer.Deserialize<Heading[]>(Translation.Outline) ?? []).Where(heading => heading.Level <= 2)];
}

public sealed record PostTwin(Language Language, string Slug, string Title, int ContentRevision);
