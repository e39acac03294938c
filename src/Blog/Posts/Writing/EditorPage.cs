using Blog.LinkChecks;
using Blog.Localization;
using Blog.Rendering;

namespace Blog.Posts.Writing;

public enum WritingAct { Save, Publish, Withdraw }

/// <summary>The editor of one language of a post, or of a post that does not exist yet.</summary>
public record EditorPage(Post? Post, Language Language, EditorForm Form)
{
    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>();

    /// <summary>What somebody else saved while this form was open.</summary>
    public Revision? Theirs { get; init; }

    /// <summary>What somebody else said of the whole post meanwhile.</summary>
    public EditorForm? TheirParticulars { get; init; }

    public bool IsConflict => Theirs is not null || TheirParticulars is not null;

    /// <summary>Where the links of the text lead, when somebody asked.</summary>
    public IReadOnlyList<LinkFinding>? Links { get; init; }

    /// <summary>Filled with what was typed before and not saved.</summary>
    public bool IsFromDrawer { get; init; }

    /// <summary>Under which name unsaved text is kept.</summary>
    public string Sheet { get; } = Post is null ? Drawer.IsSheet(Form.Sheet) ? Form.Sheet! : Drawer.NewSheet() : Drawer.SheetOf(Post.Id, Language);

    /// <summary>The earlier text that the form was filled with.</summary>
    public Revision? Restored { get; init; }

    public RenderedText? Preview { get; init; }

    public Translation? Translation => Post?.In(Language);

    public Translation? Twin => Post?.In(Language.Twin);

    public bool IsSaved => !IsConflict && Errors.Count == 0;

    public int Status => IsConflict ? StatusCodes.Status409Conflict
        : Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity
        : StatusCodes.Status200OK;

    public string Path => Post is null ? "/admin/posts/new" : PathIn(Language);

    public string PathIn(Language language) => $"/admin/posts/{Post!.Id}/{language}";

    public string PublicPath => PostAddress.Of(Language, Post!.Kind, Translation!.Slug);

    public string? Fault(string field) => Errors.GetValueOrDefault(field);
}
