using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Blog.Localization;
using Blog.Rendering;

namespace Blog.Posts.Cards;

/// <summary>What the picture shows that is made for a text, to stand for it where it is shared.</summary>
/// <param name="Twin">The title in the other language; null where readers do not get it.</param>
/// <param name="Accent">The owner's ink in place of indigo; empty as designed.</param>
public sealed record Card(Language Language, string Title, string? Twin, string Blog, string Author, string Accent)
{
    public const int Width = 1200, Height = 630;

    const string Drawing = "1";   // raised when the same words are to look otherwise

    /// <summary>Its name tells what it shows: a change of any of it is another file, for ever.</summary>
    public OwnPicture FileOf(long text, CardFont font)
    {
        string?[] shown = [Drawing, text.ToString(CultureInfo.InvariantCulture), Language.Tag, Title, Twin, Blog, Author, Accent, font.Bold];
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', shown)));
        return new(string.Concat(hash.Take(OwnPicture.KeyLength).Select(part => OwnPicture.Letters[part % OwnPicture.Letters.Length])), Width, Height, IsCard: true);
    }

    /// <summary>What a font of letters has no shape for is left out: pictures in letters' place, and what is not seen at all.</summary>
    public static string Legible(string typed) => string.Concat(typed.EnumerateRunes().Where(IsLegible)).Trim();

    static bool IsLegible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => false,
        UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol => rune.IsBmp,
        _ => rune.Value is not (>= 0xFE00 and <= 0xFE0F),   // variation selectors
    };
}
