using Blog.Localization;
using Blog.Posts;
using Blog.Rendering;

namespace Blog.Media;

/// <summary>A picture of the library. Its files are in the store; here is what is known of it.</summary>
public class Picture
{
    public const int KeyLength = OwnPicture.KeyLength, LongestName = 120, LongestAlt = 300, LongestCaption = 300, LongestSource = 300;

    public long Id { get; private set; }

    public required string Key { get; init; }

    /// <summary>SHA-256 of what was uploaded, in hexadecimal: the same file again is the same picture.</summary>
    public required string Hash { get; init; }

    /// <summary>What the file was called.</summary>
    public required string Name { get; init; }

    /// <summary>Of the widest that is kept.</summary>
    public required int Width { get; init; }

    public required int Height { get; init; }

    public required bool Moves { get; init; }

    /// <summary>Bytes of all its files.</summary>
    public required long Size { get; init; }

    public required string UploadedBy { get; init; }

    public required DateTime UploadedAt { get; init; }

    public string AltZh { get; private set; } = "";

    public string AltEn { get; private set; } = "";

    public string CaptionZh { get; private set; } = "";

    public string CaptionEn { get; private set; } = "";

    /// <summary>Where it comes from: one line of Markdown, in either language.</summary>
    public string Source { get; private set; } = "";

    public List<PictureUse> Uses { get; } = [];

    public OwnPicture Files => new(Key, Width, Height, Moves);

    public bool IsDescribed => AltZh.Length > 0 && AltEn.Length > 0;

    public string AltIn(Language language) => language == Language.Chinese ? AltZh : AltEn;

    public string CaptionIn(Language language) => language == Language.Chinese ? CaptionZh : CaptionEn;

    public void Describe(PictureForm words) =>
        (AltZh, AltEn, CaptionZh, CaptionEn, Source) = (words.AltZh!, words.AltEn!, words.CaptionZh!, words.CaptionEn!, words.Source!);

    /// <summary>What stands in a text for it.</summary>
    public string MarkdownIn(Language language)
    {
        var caption = CaptionIn(language) is { Length: > 0 } words ? $" \"{words.Replace("\"", "\\\"")}\"" : "";
        return $"![{AltIn(language).Replace("[", "\\[").Replace("]", "\\]")}]({Files.Address}{caption})" + (Source.Length > 0 ? $"\n{Source}" : "");
    }
}

/// <summary>A text that shows a picture.</summary>
public class PictureUse
{
    public long PictureId { get; private set; }

    public long TranslationId { get; private set; }

    public required Picture Picture { get; init; }

    public required Translation Translation { get; init; }
}
