using System.Text.RegularExpressions;
using Blog.Rendering;

namespace Blog.Glossary.Pairs;

/// <summary>Reads English（中文） and 中文（English）, with either kind of bracket.</summary>
static partial class Brackets
{
    public static IEnumerable<TermPair> In(Line line)
    {
        foreach (Match bracket in Bracket().Matches(line.Text))
        {
            var end = bracket.Index - (bracket.Index > 0 && line.Text[bracket.Index - 1] is ' ' ? 1 : 0);
            if (Read(line, end, bracket.Groups[1].Value.Trim()) is { } pair && Plausible.Pair(pair.English, pair.Chinese))
                yield return pair with { Sentence = line.Sentence(bracket.Index, bracket.Index + bracket.Length) };
        }
    }

    static TermPair? Read(Line line, int end, string inside)
    {
        var (start, isWhole) = line.Before(end);
        var before = line.Text[start..end].Trim('“', '”', '「', '」', '『', '』', '‘', '"');
        if (before.Length == 0 || before[^1] is Flow.Thing or '》' or '>' || inside.Length == 0) return null;

        var parts = inside.Split(['，', ',', '、', '；', ';', '：', ':'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var isHan = Script.IsHan(new(char.IsSurrogate(before[^1]) ? ' ' : before[^1]));
        return isHan ? Foreign(before, inside, parts, isWhole) : Chinese(before, parts, isWhole);
    }

    /// <summary>中文（English）, 中文（English，ABC）, 中文（英文：English）.</summary>
    static TermPair? Foreign(string before, string inside, string[] parts, bool isWhole)
    {
        parts = [.. parts.Select(part => Label().Replace(part, "")).Where(part => part.Length > 0)];
        var english = parts.Length == 2 && Short(parts[0], parts[1]) is { } full ? full : parts.Length == 1 ? parts[0] : Plausible.IsEnglish(inside) && inside.Contains('&') ? inside : null;
        if (english is null) return null;

        english = Article().Replace(english, "");
        return Plausible.IsEnglish(english) && Ending.Chinese(before, english, isWhole) is { } chinese ? new(english, WithLatin(before, chinese, english)) : null;
    }

    /// <summary>Linux 内核（Linux kernel）: what both begin with belongs to both.</summary>
    static string WithLatin(string before, string chinese, string english)
    {
        var first = Plausible.Words(english)[0];
        var rest = before[..^chinese.Length].TrimEnd();
        return Plausible.Words(english).Length > 1 && rest.EndsWith(first, StringComparison.OrdinalIgnoreCase) ? before[(rest.Length - first.Length)..] : chinese;
    }

    /// <summary>English（中文）, ABC（English，中文）, English（ABC，中文）.</summary>
    static TermPair? Chinese(string before, string[] parts, bool isWhole)
    {
        parts = [.. parts.Select(part => Label().Replace(part, "")).Where(part => part.Length > 0)];
        if (parts.Length is 0 or > 2 || parts.Count(Plausible.IsChinese) != 1) return null;

        var chinese = parts.First(Plausible.IsChinese);
        if (Ending.English(before, chinese, isWhole) is not { } ending) return null;
        var english = Article().Replace(ending, "");
        return parts.Length == 1 ? new(english, chinese)
            : Short(english, parts.First(part => part != chinese)) is { } full ? new(full, chinese) : null;
    }

    /// <returns>The longer of a name and its initials; null when they are not.</returns>
    static string? Short(string one, string other)
    {
        var (full, initials) = one.Length >= other.Length ? (one, other) : (other, one);
        return Initials().IsMatch(initials) && Plausible.Words(full).Length > 1 && char.ToUpperInvariant(full[0]) == char.ToUpperInvariant(initials[0]) ? full : null;
    }

    [GeneratedRegex("[（(]([^（()）]{1,80})[）)]")]
    private static partial Regex Bracket();

    [GeneratedRegex("^(?:英文名称?|英文全称|英文|英语|英|中文名称?|中文|简称为?|缩写为?|全称|即(?!时|使)|又称|也称|亦称|又叫|也叫|或称|译为|译作|通常译为|一般译为|意为|意思是|也就是)[:：\\s]*")]
    private static partial Regex Label();

    [GeneratedRegex("^(?:the|a|an) ", RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    [GeneratedRegex("^[A-Z][A-Za-z0-9-]{1,7}$")]
    private static partial Regex Initials();
}
