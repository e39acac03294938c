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
        $" {string.Join(' ', texts.SelectMany(Runs).SelectMany(run => run.IsHan ? Pairs(run.Text).Append(Last(run.Text)) : [run.Text]).Distinct())} ";

    /// <summary>What a person looks for: a comment must hold all of it.</summary>
    public static IReadOnlyList<SearchWord> Asked(string typed)
    {
        var runs = Runs(typed).ToList();
        return [.. runs.SelectMany((run, at) => Asked(run, isLast: at == runs.Count - 1)).Distinct().Take(MostAsked)];
    }

    // Only the last word may be unfinished: all words with a common beginning are much for an index.
    static IEnumerable<SearchWord> Asked((string Text, bool IsHan) run, bool isLast)
    {
        var letters = run.Text.EnumerateRunes().Count();
        if (!run.IsHan) return [new(run.Text, isLast && letters is >= Typing and < LongestWord)];
        return letters == 1 ? [new(run.Text, true)] : Pairs(run.Text).Select(pair => new SearchWord(pair, false));
    }

    static IEnumerable<string> Pairs(string letters)
    {
        for (var (at, next) = (0, LengthAt(letters, 0)); next < letters.Length; (at, next) = (next, next + LengthAt(letters, next)))
            yield return letters[at..(next + LengthAt(letters, next))];
    }

    static string Last(string letters) => letters[^(char.IsLowSurrogate(letters[^1]) ? 2 : 1)..];

    static int LengthAt(string letters, int at) => char.IsHighSurrogate(letters[at]) ? 2 : 1;

    static IEnumerable<(string Text, bool IsHan)> Runs(string text)
    {
        var letters = Fold.Letters(text);
        var (start, count, han, at) = (0, 0, false, 0);
        foreach (var rune in letters.EnumerateRunes())
        {
            var fits = Rune.IsLetterOrDigit(rune);
            if (count > 0 && (!fits || IsHan(rune) != han || !han && count == LongestWord))
            {
                yield return (letters[start..at], han);
                count = 0;
            }
            if (fits && count++ == 0) (start, han) = (at, IsHan(rune));
            at += rune.Utf16SequenceLength;
        }
        if (count > 0) yield return (letters[start..], han);
    }

    // What is written without spaces, from the radicals on; Hangul has spaces.
    static bool IsHan(Rune letter) => letter.Value >= 0x2E80 && letter.Value is not (>= 0xAC00 and <= 0xD7A3);
}
