using Blog.Localization;
using Blog.Rendering;

namespace Blog.Web;

/// <summary>What the layout must know of a page. A view puts it into ViewData["Head"].</summary>
/// <param name="Title">Null on the front page, which bears the blog's name alone.</param>
public sealed record PageHead(string? Title)
{
    public const string Key = "Head";

    /// <summary>The page's own address; null for pages that search engines have no business with.</summary>
    public string? Path { get; init; }

    /// <summary>Where the language switch leads; null asks for the same address in the other language.</summary>
    public string? SwitchPath { get; init; }

    /// <summary>The same page in the other language, where it exists: the one source of hreflang.</summary>
    public string? TwinPath { get; init; }

    /// <summary>For readers of neither language.</summary>
    public string? DefaultPath { get; init; }

    public string? Description { get; init; }

    /// <summary>The part of the masthead that is current.</summary>
    public Section? Section { get; init; }

    /// <summary>What stands for the page where it is shared.</summary>
    public OwnPicture? Picture { get; init; }

    /// <summary>What is to be seen on it.</summary>
    public string? PictureAlt { get; init; }

    public string OpenGraphType { get; init; } = "website";

    /// <summary>Feeds of this page alone, beside the blog's: their address without .xml or .json.</summary>
    public string? Feed { get; init; }

    public string? CommentsFeed { get; init; }

    /// <summary>Of posts alone.</summary>
    public Authorship? Authorship { get; init; }

    public IEnumerable<(string Hreflang, string Path)> Alternates(Language language)
    {
        if (Path is null || TwinPath is null) yield break;
        foreach (var each in Language.All) yield return (each.Tag, each == language ? Path : TwinPath);
        if (DefaultPath is not null) yield return ("x-default", DefaultPath);
    }
}

public enum Section { Posts, Tags, Archive, About, Search }
