using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Blog.Rendering;

namespace Blog.Posts;

/// <summary>The last part of an address: what it may hold, and how one is made from a title.</summary>
public static partial class Slug
{
    public const int LongestMade = 80;

    static readonly HashSet<string> Reserved =
        ["account", "admin", "archive", "comments", "en", "feed", "new", "pages", "parallel", "posts", "privacy", "search", "tags", "zh"];

    public static bool IsReserved(string slug) => Reserved.Contains(slug);

    /// <summary>Lower-case letters, digits and Han, single hyphens between them, in NFC.</summary>
    public static bool IsValid(string slug) =>
        slug.IsNormalized() && slug.Split('-').All(word => word.Length > 0 && word.EnumerateRunes().All(IsAllowed));

    /// <summary>A slug from an address as it stands in the database; what cannot be one becomes empty, which matches nothing.</summary>
    public static string FromAddress(string slug) =>
        slug.Length > Translation.LongestSlug || slug.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar)
            ? "" : Wellformed.Normal(slug);

    /// <summary>What somebody meant who typed it in capitals or full width, or had it encoded twice.</summary>
    public static string Canonical(string slug) =>
        Wellformed.Normal(FromAddress(Uri.UnescapeDataString(slug)), NormalizationForm.FormKC).ToLowerInvariant();

    /// <summary>The ASCII words of a text; empty when it has none.</summary>
    public static string FromWords(string text) => Join(AsciiWord().Matches(Plain(text)).Select(word => word.Value));

    /// <summary>As <see cref="FromWords"/>, with Han kept.</summary>
    public static string FromName(string name) => Join(Runs(Plain(name)));

    public static string Short() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));

    /// <summary>The slug itself or, when it is taken, the first free one that ends in a number.</summary>
    public static string Free(string wanted, ICollection<string> taken) =>
        !IsReserved(wanted) && !taken.Contains(wanted)
            ? wanted
            : Enumerable.Range(2, int.MaxValue - 2).Select(n => $"{wanted}-{n}").First(slug => !taken.Contains(slug));

    static bool IsAllowed(Rune rune) => rune.Value is >= 'a' and <= 'z' or >= '0' and <= '9' || Script.IsHan(rune);

    static string Plain(string text)
    {
        var apart = Wellformed.Normal(text.Replace("'", "").Replace("’", ""), NormalizationForm.FormD);
        return string.Concat(apart.Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
            .Normalize(NormalizationForm.FormC).ToLowerInvariant();
    }

    static string[] Runs(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => IsAllowed(rune) ? rune.ToString() : " "))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    static string Join(IEnumerable<string> words) => words.Aggregate("", (slug, word) =>
        slug.Length == 0 ? word[..Math.Min(word.Length, LongestMade)]
        : slug.Length + 1 + word.Length <= LongestMade ? $"{slug}-{word}" : slug);

    [GeneratedRegex("[a-z0-9]+")]
    private static partial Regex AsciiWord();
}
