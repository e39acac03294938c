using System.Text;
using Blog.Search;

namespace Blog.Comments;

/// <summary>Words as the full-text index of comments knows them: folded; Chinese, which has no spaces, in pairs of characters.</summary>
/// <param name="Text">Letters and digits only.</param>
/// <param name="IsBeginning">Longer words that begin with it are meant as well.</param>
public sealed record SearchWord(string Text, bool IsBeginning);

public static class SearchWords
{
    extension(IQueryable<Comment> comments)
    {
        /// <summary>Those with all the words, each comment read.</summary>
        public IQueryable<Comment> Holding(IReadOnlyList<SearchWord> words) => words.Aggregate(comments, (found, word) =>
        {
            var part = word.IsBeginning ? $" {word.Text}" : $" {word.Text} ";
            return found.Where(c => c.SearchText.Contains(part));
        });
    }

    const int LongestWord = 40, MostAsked = 8, Typing = 3;   // from three letters on, somebody may be in the middle of a word

    /// <summary>What is indexed, each word once, between spaces.</summary>
    public static string Of(params IEnumerable<string> texts) =>
        $" {string.Join(' ', texts.SelectMany(Runs).SelectMany(run => run.IsHan ? Pairs(run.Text).Append(run.Text[^1]) : [string.Concat(run.Text)]).Distinct())} ";

    /// <summary>What a person looks for: a comment must hold all of it.</summary>
    public static IReadOnlyList<SearchWord> Asked(string typed)
    {
        var runs = Runs(typed).ToList();
        return [.. runs.SelectMany((run, at) => Asked(run, isLast: at == runs.Count - 1)).Distinct().Take(MostAsked)];
    }

    // Only the last word may be unfinished: all words with a common beginning are much for an index.
    static IEnumerable<SearchWord> Asked((IReadOnlyList<string> Text, bool IsHan) run, bool isLast) => run switch
    {
        { IsHan: true, Text.Count: 1 } => [new(run.Text[0], true)],
        { IsHan: true } => Pairs(run.Text).Select(pair => new SearchWord(pair, false)),
        _ => [new(string.Concat(run.Text), isLast && run.Text.Count is >= Typing and < LongestWord)],
    };

    static IEnumerable<string> Pairs(IReadOnlyList<string> letters) => letters.Skip(1).Select((letter, before) => letters[before] + letter);

    static IEnumerable<(IReadOnlyList<string> Text, bool IsHan)> Runs(string text)
    {
        var (run, han) = (new List<string>(), false);
        foreach (var rune in Fold.Letters(text).EnumerateRunes().Append(new Rune(' ')))
        {
            var fits = Rune.IsLetterOrDigit(rune);
            if (run.Count > 0 && (!fits || IsHan(rune) != han || !han && run.Count == LongestWord))
            {
                yield return (run, han);
                run = [];
            }
            if (!fits) continue;
            han = IsHan(rune);
            run.Add(rune.ToString());
        }
    }

    // What is written without spaces, from the radicals on; Hangul has spaces.
    static bool IsHan(Rune letter) => letter.Value >= 0x2E80 && letter.Value is not (>= 0xAC00 and <= 0xD7A3);
}
