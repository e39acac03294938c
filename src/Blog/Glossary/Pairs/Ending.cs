using System.Text.RegularExpressions;

namespace Blog.Glossary.Pairs;

/// <summary>How much of the text before a bracket is the term: a whole phrase, but not the sentence that leads to it.</summary>
static partial class Ending
{
    /// <returns>The Chinese name that ends the text; null when it cannot be told.</returns>
    public static string? Chinese(string before, string english, bool isWhole)
    {
        var run = HanRun().Match(before).Value;
        if (run.Length == 0 || run.Length < before.Length && before[^(run.Length + 1)] is '·' or '-' or '–') return null;
        var (least, likely, most) = Plausible.Lengths(english);
        if (isWhole && run.Length == before.Length) return run;

        var start = Starts(WordList.Cuts, Joined(run, english)).LastOrDefault(at => run.Length - at >= least);
        var term = run[start..];
        foreach (var at in Starts(WordList.Verbs, term).Reverse())
            if (term.Length > likely + 1 && term.Length - at >= least && Math.Abs(term.Length - at - likely) < Math.Abs(term.Length - likely)) return term[at..];
        return term.Length <= most ? term : null;
    }

    /// <summary>Where the English has and, the Chinese may have 和 inside; where it has as, 即.</summary>
    static string Joined(string run, string english) =>
        And().IsMatch(english) ? run.Replace('和', '〇').Replace('与', '〇').Replace('及', '〇') : english.Contains(" as ", StringComparison.OrdinalIgnoreCase) ? run.Replace('即', '〇') : run;

    static IEnumerable<int> Starts(Regex cut, string run) => cut.Matches(run).Select(match => match.Index + match.Length).Where(at => at < run.Length);

    /// <returns>The English name that ends the text; null when it cannot be told.</returns>
    public static string? English(string before, string chinese, bool isWhole)
    {
        var run = LatinRun().Match(before).Value;
        var words = Plausible.Words(run);
        if (words.Length == 0) return null;
        if (isWhole && run.Length == before.Length) return run;

        var stands = run.Length == before.Trim().Length || before[..^run.Length].TrimEnd() is [.., var last] && last > '\u2E7F';
        if (stands && !words.Any(IsBetween) && Plausible.Fit(run, chinese)) return run;
        var most = Math.Max(1, (chinese.Length + 1) / 2);
        var capitals = words.Reverse().TakeWhile(word => char.IsUpper(word[0]) || word is "of" or "and" or "the" or "as" or "a" or "in" or "to" or "on" or "for" or "&").Reverse().SkipWhile(word => !char.IsUpper(word[0])).ToArray();
        if (capitals.Length > 1 && Plausible.Fit(string.Join(' ', capitals), chinese) && (capitals.Length < words.Length || stands)) return string.Join(' ', capitals);
        var phrase = words.Reverse().TakeWhile(word => !IsBetween(word)).Reverse().ToArray();
        if (phrase.Length > 2 || phrase.Length > most && WordList.Plain.Contains(phrase[0])) phrase = phrase[^Math.Min(most, phrase.Length)..];
        return phrase.Length > 0 ? string.Join(' ', phrase) : null;
    }

    static bool IsBetween(string word) => WordList.BetweenTerms.Contains(word) || word.EndsWith("ly", StringComparison.Ordinal);

    [GeneratedRegex("&| (and|or) ", RegexOptions.IgnoreCase)]
    private static partial Regex And();

    [GeneratedRegex("[々〇㐀-鿿]{0,30}$")]
    private static partial Regex HanRun();

    [GeneratedRegex(@"(?:[A-Za-z][A-Za-z0-9'’+#/-]*(?:[\u00A0 ](?:& )?[A-Za-z][A-Za-z0-9'’+#/-]*){0,9}[\u00A0 ]?)?$")]
    private static partial Regex LatinRun();
}
