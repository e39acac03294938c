using System.Globalization;
using System.Text.RegularExpressions;

namespace Blog.Posts.Cards;

/// <summary>Files of the faces that a card is set in, as ImageMagick takes them.</summary>
/// <param name="Bold">Chinese titles, and names.</param>
/// <param name="Song">Chinese in regular weight.</param>
/// <param name="Roman">English titles.</param>
public sealed partial record CardFont(string Bold, string Song, string Roman)
{
    /// <summary>Of one file alone, which may say which face of a collection is meant: fonts.ttc[2]. Null when it is not there.</summary>
    public static CardFont? At(string named)
    {
        var found = Face().Match(named);
        var (path, face) = (found.Groups["path"].Value, found.Groups["face"].Value);
        if (!File.Exists(path)) return null;
        var font = Of(path, face.Length > 0 ? int.Parse(face, CultureInfo.InvariantCulture) : 0);
        return new(font, font, font);
    }

    public static string Of(string path, int face) => face == 0 ? path : $"@{path}[{face}]";

    [GeneratedRegex(@"^(?<path>.*?)(\[(?<face>\d{1,2})\])?$")]
    private static partial Regex Face();
}
