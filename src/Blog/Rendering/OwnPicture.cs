using System.Globalization;
using System.Text.RegularExpressions;

namespace Blog.Rendering;

/// <summary>
/// A picture of the blog's library. Its address tells all that a page needs, so that nothing is looked up:
/// /media/k3j9x2abcd-1920x1440.webp is the widest, /media/k3j9x2abcd-1920x1440.480.avif one of those beside it.
/// </summary>
/// <param name="IsCard">Made for a text, to stand for it where it is shared: kept once, in the format that is read everywhere.</param>
public sealed partial record OwnPicture(string Key, int Width, int Height, bool Moves = false, bool IsCard = false)
{
    public const string Folder = "/media/";
    public const int Widest = 1920, KeyLength = 10;

    /// <summary>Of a key.</summary>
    public const string Letters = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>How much of the window a picture takes in a text; a browser that measures for itself needs no telling.</summary>
    public const string Sizes = "auto, (min-width: 48rem) 42rem, 92vw";

    static readonly int[] Steps = [480, 960, 1440];

    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Key}-{Width}x{Height}{(Moves ? "-moves" : IsCard ? "-card" : "")}");

    public string Address => $"{Folder}{FileName(Width, Formats[^1])}";

    public string Thumbnail => $"{Folder}{FileName(Widths[0], Formats[^1])}";

    /// <summary>Widths in which it is kept, the widest last. What moves is kept once, as is a card.</summary>
    public IReadOnlyList<int> Widths => Moves || IsCard ? [Width] : [.. Steps.Where(step => step < Width * .9), Width];

    public IReadOnlyList<string> Formats => IsCard ? ["png"] : Moves ? ["webp"] : ["avif", "webp"];

    public IEnumerable<string> FileNames => Formats.SelectMany(format => Widths.Select(width => FileName(width, format)));

    public string Sources(string format) => string.Join(", ", Widths.Select(width => $"{Folder}{FileName(width, format)} {width}w"));

    public string FileName(int width, string format) => width == Width ? $"{Name}.{format}" : $"{Name}.{width}.{format}";

    /// <summary>Null for any other address.</summary>
    public static OwnPicture? At(string? address)
    {
        if (address?.StartsWith(Folder, StringComparison.Ordinal) != true || Shape().Match(address[Folder.Length..]) is not { Success: true } found) return null;
        return new OwnPicture(found.Groups["key"].Value, Number(found.Groups["width"]), Number(found.Groups["height"]), found.Groups["moves"].Success, found.Groups["card"].Success);
    }

    /// <summary>Keys of the pictures that a text shows or links to.</summary>
    public static IReadOnlySet<string> KeysIn(string markdown) => Mention().Matches(markdown).Select(found => found.Groups["key"].Value).ToHashSet();

    static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<key>[a-z0-9]{10})-(?<width>[1-9]\d{0,3})x(?<height>[1-9]\d{0,4})((?<moves>-moves)?(\.\d{3,4})?\.(avif|webp)|(?<card>-card)\.png)$")]
    private static partial Regex Shape();

    [GeneratedRegex(@"/media/(?<key>[a-z0-9]{10})-")]
    private static partial Regex Mention();
}
