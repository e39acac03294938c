using System.Text;
using Blog.Localization;
using Blog.Rendering;
using Blog.Typography.Rules;

namespace Blog.Typography;

/// <summary>Finds faults of typography in what somebody wrote, and proposes; nothing is changed unless asked.</summary>
public static class Proofreader
{
    const int Longest = 300_000, MostRounds = 8;

    static readonly ITypographyRule[] All =
    [
        new FullWidthLetters(), new Ellipses(), new Dashes(), new DoubledMarks(), new HalfWidthMarks(), new Brackets(),
        new FullWidthMarks(), new QuotationMarks(), new MiddleDots(), new Spaces(), new Invisibles(), new ProductNames(), new Unbalanced(),
    ];

    public static IReadOnlyList<string> Rules { get; } = [.. All.Select(rule => rule.Name)];

    /// <param name="without">Names of rules that are switched off.</param>
    public static IReadOnlyList<Finding> Read(string markdown, Language? language = null, IReadOnlyCollection<string>? without = null)
    {
        var spoken = language ?? LanguageMarks.Guess(markdown);
        return Find(markdown, Unformatted.Unless(markdown, Longest, text => Passages.OfMarkdown(text, spoken).ToList(), _ => []), without ?? []);
    }

    /// <summary>A title or another line that is not Markdown.</summary>
    public static IReadOnlyList<Finding> ReadLine(string text, Language language, IReadOnlyCollection<string>? without = null) =>
        Find(text, text.Length == 0 ? [] : [Passages.OfLine(text, language)], without ?? []);

    /// <summary>The text with all safe fixes; doing it again changes nothing.</summary>
    public static string Correct(string markdown, Language? language = null, IReadOnlyCollection<string>? without = null)
    {
        var spoken = language ?? LanguageMarks.Guess(markdown);
        return Settle(markdown, text => Read(text, spoken, without));
    }

    /// <summary>As <see cref="Correct"/>, for a line that is not Markdown.</summary>
    public static string CorrectLine(string text, Language language, IReadOnlyCollection<string>? without = null) =>
        Settle(text, line => ReadLine(line, language, without));

    static string Settle(string text, Func<string, IEnumerable<Finding>> read)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var safe = read(text).Where(finding => finding is { Safe: true, Fix: not null }).ToList();
            if (safe.Count == 0) break;
            text = Apply(text, safe);
        }
        return text;
    }

    /// <summary>Takes the fixes that do not overlap an earlier one.</summary>
    public static string Apply(string source, IEnumerable<Finding> findings)
    {
        var (text, at) = (new StringBuilder(source.Length), 0);
        foreach (var finding in findings.Where(finding => finding.Fix is not null).OrderBy(finding => finding.Start))
        {
            if (finding.Start < at) continue;
            text.Append(source, at, finding.Start - at).Append(finding.Fix);
            at = finding.End;
        }
        return text.Append(source, at, source.Length - at).ToString();
    }

    static List<Finding> Find(string source, IReadOnlyList<Passage> passages, IReadOnlyCollection<string> without)
    {
        List<Finding> findings = [];
        foreach (var passage in passages)
        {
            var quoted = QuotedEnglish.In(passage);
            foreach (var rule in All.Where(rule => !without.Contains(rule.Name)))
                findings.AddRange(rule.Find(passage).Where(flaw => !quoted.Covers(flaw)).Select(flaw => Located(rule.Name, flaw, passage, source)).OfType<Finding>());
        }
        return [.. findings.OrderBy(finding => finding.Start)];
    }

    static Finding? Located(string rule, Flaw flaw, Passage passage, string source)
    {
        if (passage.Place(flaw.From, flaw.To) is not var (start, end) || flaw.Fix?.Any(edit => !passage.IsInOnePiece(edit.From, edit.To)) == true) return null;
        var found = source[start..end];
        return new(rule, start, end, found, flaw.Fix is null ? null : Fixed(flaw.Fix, passage, source, start, end), flaw.Safe) { Place = TextPlace.Of(source, start, end) };
    }

    static string Fixed(IReadOnlyList<Edit> edits, Passage passage, string source, int start, int end)
    {
        var (text, at) = (new StringBuilder(), start);
        foreach (var edit in edits)
        {
            var (from, to) = passage.Place(edit.From, edit.To)!.Value;
            text.Append(source, at, from - at).Append(edit.By);
            at = to;
        }
        return text.Append(source, at, end - at).ToString();
    }
}
