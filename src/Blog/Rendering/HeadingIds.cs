using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Rendering;

/// <summary>Ids as GitHub makes them, which keep Chinese: 你好 World → 你好-world, a second one 你好-world-1.</summary>
sealed partial class HeadingIds(string prefix)
{
    readonly Dictionary<string, int> seen = [];

    public IReadOnlyList<Heading> Assign(ContainerBlock document) =>
        [.. document.Descendants<HeadingBlock>().Select(Assign)];

    Heading Assign(HeadingBlock block)
    {
        var text = Flow.Visible(block.Inline).Trim();
        var id = prefix + Unique(Slug(text));
        block.GetAttributes().Id = id;
        return new(block.Level, id, text);
    }

    string Unique(string slug)
    {
        var id = slug;
        while (seen.ContainsKey(id)) id = $"{slug}-{++seen[slug]}";
        seen[id] = 0;
        return id;
    }

    static string Slug(string text)
    {
        var slug = string.Concat(text.Replace("İ", "i\u0307").ToLowerInvariant().EnumerateRunes().Where(Stays)).Replace(' ', '-');
        return slug.Length == 0 || Furniture().IsMatch(slug) ? "section" + (slug.Length == 0 ? "" : "-") + slug : slug;
    }

    static bool Stays(Rune rune) => Rune.IsLetter(rune) || rune.Value is '-' or ' ' or >= 0x24B6 and <= 0x24E9 || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.LetterNumber or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>What the pages around a text call their own parts.</summary>
    [GeneratedRegex(@"^(ly-.*|main|no-en|no-zh|comments|comment-(\d+|form|privacy))$")]
    private static partial Regex Furniture();
}
