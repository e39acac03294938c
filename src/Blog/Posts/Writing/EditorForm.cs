using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
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

    public bool Pinned { get; init; }

    /// <summary>The name of a <see cref="Posts.Licence"/>; empty for the blog's, null for no word about it.</summary>
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Licence { get; init; }

    public string? SourceAddress { get; init; }
    public string? SourceName { get; init; }

    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? SharedPicture { get; init; }

    /// <summary>The id of a series; empty for none, null for no word about it.</summary>
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Series { get; init; }

    /// <summary>A series that is new: its names come before the id.</summary>
    public string? SeriesZh { get; init; }
    public string? SeriesEn { get; init; }

    /// <summary>Empty for the last.</summary>
    public string? SeriesPart { get; init; }

    /// <summary>In the blog's time zone, as an input of type datetime-local has it.</summary>
    public string? PublishAt { get; init; }

    public bool SmallFix { get; init; }

    /// <summary>The newest revision when the form was opened; another one by now means that somebody saved meanwhile.</summary>
    public long? BaseRevision { get; init; }

    /// <summary>The <see cref="ParticularsMark"/> of the post when the form was opened.</summary>
    public string? BaseParticulars { get; init; }

    /// <summary>The original's revision when the form was opened.</summary>
    public int? SourceRevision { get; init; }

    /// <summary>Under which name the page kept the text while it was not saved.</summary>
    public string? Sheet { get; init; }

    /// <summary>Only for a new post.</summary>
    public string? Kind { get; init; }

    /// <summary>Only for a new post.</summary>
    public string? Language { get; init; }

    /// <summary>A button alone, sent without the text: it means the text as stored.</summary>
    public bool IsBare => BaseRevision is null && Title is null && Markdown is null;

    public bool NamesSeries => SeriesZh is { Length: > 0 } || SeriesEn is { Length: > 0 };

    /// <summary>Tells whether two forms say the same of the post as a whole.</summary>
    public string ParticularsMark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        Tags, CommentPolicy, CommentsCloseAfterDays, Pinned, Licence, SourceAddress, SourceName, SharedPicture, Series, SeriesZh, SeriesEn, SeriesPart))))[..16];

    /// <summary>What this form says of the whole post where another says something else.</summary>
    public IEnumerable<(string Name, string Value)> ToldParticulars(EditorForm other) => Told.Zip(other.Told)
        .Where(pair => pair.First.Value != pair.Second.Value).Select(pair => (pair.First.Name, pair.First.Value ?? ""));

    IEnumerable<(string Name, string? Value)> Told =>
    [
        ("Tags", Tags), ("Comments.Who", CommentPolicy), ("Days", CommentsCloseAfterDays), ("Pinned", Pinned ? "✓" : ""), ("Licence", Licence),
        ("Source", SourceAddress), ("SourceName", SourceName), ("Shared", SharedPicture), ("Series", Series), ("SeriesPart", SeriesPart),
    ];

    /// <summary>Whether there is nothing in this form that the other one lacks.</summary>
    public bool SaysAs(EditorForm other) => Words.SequenceEqual(other.Words) && (other.BaseParticulars is null || ParticularsMark == other.ParticularsMark);

    IEnumerable<string> Words => [Title ?? "", Slug ?? "", Excerpt ?? "", Markdown ?? "", Notice ?? ""];

    public EditorForm WithParticulars(EditorForm of) => this with
    {
        Tags = of.Tags, CommentPolicy = of.CommentPolicy, CommentsCloseAfterDays = of.CommentsCloseAfterDays, Pinned = of.Pinned,
        Licence = of.Licence, SourceAddress = of.SourceAddress, SourceName = of.SourceName, SharedPicture = of.SharedPicture,
        Series = of.Series, SeriesZh = of.SeriesZh, SeriesEn = of.SeriesEn, SeriesPart = of.SeriesPart, BaseParticulars = of.ParticularsMark,
    };

    public EditorForm Clean() => this with
    {
        Title = Typed.Line(Title), Slug = Typed.Line(Slug), Excerpt = Typed.Line(Excerpt), Notice = Typed.Line(Notice), Tags = Typed.Line(Tags),
        CommentsCloseAfterDays = Typed.Line(CommentsCloseAfterDays), PublishAt = Typed.Line(PublishAt),
        SourceAddress = Typed.Line(SourceAddress), SourceName = Typed.Line(SourceName),
        SeriesZh = Typed.Line(SeriesZh), SeriesEn = Typed.Line(SeriesEn), SeriesPart = Typed.Line(SeriesPart),
        Markdown = Typed.Text(Markdown),
    };

    public TranslationText ToText(string slug) =>
        new(Title!, slug, Excerpt!, Markdown!, Notice is { Length: > 0 } ? Notice : null, SmallFix) { SourceRevision = SourceRevision };
}
