using System.Text.Json;
using Blog.Localization;
using Blog.Posts.SideBySide;
using Blog.Rendering;
using Blog.Tags;
using Microsoft.AspNetCore.Html;

namespace Blog.Posts;

/// <summary>All that the page of a post shows above its comments.</summary>
public sealed record PostPage(Translation Translation, PostTwin? Twin, IReadOnlyList<TagText> Tags)
{
    /// <summary>Which page of the thread stands below.</summary>
    public int CommentPage { get; init; } = 1;

    /// <summary>Null when it belongs to none.</summary>
    public SeriesView? Series { get; init; }

    /// <summary>What the picture shows that a writer chose; null without one.</summary>
    public string? PictureAlt { get; init; }

    public Neighbours Neighbours { get; init; } = Neighbours.None;

    /// <summary>The secret by which somebody reads a draft.</summary>
    public string? PreviewKey { get; init; }

    public bool IsPreview => PreviewKey is not null;

    /// <summary>字数 counts letters of both scripts; English readers count words.</summary>
    public int Length => Translation.LatinWords + (Translation.Language == Language.Chinese ? Translation.HanLetters : 0);

    public Post Post => Translation.Post;

    /// <summary>What stands for the post where it is shared: the writer's choice, else the picture that was made of its titles.</summary>
    public OwnPicture? Picture => OwnPicture.At(Post.SharedPicture) ?? OwnPicture.At(Translation.Card);

    public string Address => AddressOf(Translation.Language, Translation.Slug);

    public string? TwinAddress => Twin is null ? null : AddressOf(Twin.Language, Twin.Slug);

    /// <summary>What readers of neither language get, where there is a choice.</summary>
    public string? OriginalAddress => Twin is null ? null : Post.OriginalLanguage == Translation.Language ? Address : TwinAddress;

    public bool IsBehind =>
        Twin is not null && Twin.Language == Post.OriginalLanguage && Translation.SourceRevision < Twin.ContentRevision;

    public string? ParallelAddress => Twin?.Sections is null ? null : $"{Address}/parallel";

    public string? ChangesAddress => IsBehind && Twin!.HasChanges ? $"{Address}/changes" : null;

    /// <summary>The text, each section linked to the same one in the other language.</summary>
    public IHtmlContent Html => Twin?.Sections is { } sections
        ? TwinSections.Link(Translation.Html, Translation.Language, TwinAddress!, Pairing.Read<SectionPair>(sections))
        : new HtmlString(Translation.Html);

    string AddressOf(Language language, string slug) =>
        PreviewKey is { } key ? PostAddress.OfPreview(language, key) : PostAddress.Of(language, Post.Kind, slug);

    public IReadOnlyList<Heading> Contents =>
        [.. (JsonSerializer.Deserialize<Heading[]>(Translation.Outline) ?? []).Where(heading => heading.Level <= 2)];
}

public sealed record PostTwin(Language Language, string Slug, string Title, int ContentRevision, int SourceRevision)
{
    /// <summary>The headings that both texts have, as JSON; null where they have not been laid side by side.</summary>
    public string? Sections { get; init; }

    /// <summary>Whether it can be told what the original has gained since.</summary>
    public bool HasChanges { get; init; }
}
