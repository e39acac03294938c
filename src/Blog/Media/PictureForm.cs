using Blog.Web;

namespace Blog.Media;

/// <summary>What is said of a picture, as it was typed.</summary>
public sealed record PictureForm(string? AltZh = null, string? AltEn = null, string? CaptionZh = null, string? CaptionEn = null, string? Source = null)
{
    public PictureForm Clean() => new(Typed.Line(AltZh), Typed.Line(AltEn), Typed.Line(CaptionZh), Typed.Line(CaptionEn), Typed.Line(Source));

    public static PictureForm Of(Picture picture) => new(picture.AltZh, picture.AltEn, picture.CaptionZh, picture.CaptionEn, picture.Source);

    /// <summary>Fields that hold too much.</summary>
    public IReadOnlySet<string> TooLong => Limits.Where(limit => Exceeds(limit.Typed ?? "", limit.Longest)).Select(limit => limit.Name).ToHashSet();

    (string Name, string? Typed, int Longest)[] Limits =>
    [
        (nameof(AltZh), AltZh, Picture.LongestAlt), (nameof(AltEn), AltEn, Picture.LongestAlt),
        (nameof(CaptionZh), CaptionZh, Picture.LongestCaption), (nameof(CaptionEn), CaptionEn, Picture.LongestCaption),
        (nameof(Source), Source, Picture.LongestSource),
    ];

    static bool Exceeds(string typed, int longest) => typed.Length > longest * 2 || Web.Typed.Length(typed) > longest;
}
