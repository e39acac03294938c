using System.Buffers;

namespace Moderation.Learning;

/// <summary>How many words of each kind a comment has, what share of all its words they are, and whether the author bears a given name.</summary>
/// <remarks>Only the <see cref="Forest"/> reads them: what praise means depends on whether there is a site, a name, a person behind it.</remarks>
static class WordKinds
{
    const string Given = "name";
    const int Finest = 24;   // steps of a share, of a fiftieth each

    static readonly (string Kind, string[] Words)[] Lists = [.. Resource.Lines("WordKinds.txt").Select(line => line.Split(' ')).Select(words => (words[0].TrimEnd(':'), words[1..]))];

    static readonly (string Kind, string[] Words)[] Kinds = [.. Lists.Where(list => list.Kind != Given)];

    static readonly HashSet<string> Names = [.. Lists.Single(list => list.Kind == Given).Words];

    static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz'");

    static readonly (string Word, int Kind)[] Han = [.. Words(IsHan)];

    // The kinds of a word, one bit each: one look for all.
    static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Latin = Words(word => !IsHan(word))
        .GroupBy(word => word.Word, word => 1 << word.Kind).ToDictionary(word => word.Key, word => word.Sum()).GetAlternateLookup<ReadOnlySpan<char>>();

    public static int Count => 2 * Kinds.Length + 1;

    /// <returns>How many numbers were written, always the same; each is small.</returns>
    public static int Read(Parts parts, Span<byte> into)
    {
        Span<int> counts = stackalloc int[Kinds.Length];
        var words = Tally(parts.Folded.Replace('’', '\''), counts);
        for (var kind = 0; kind < counts.Length; kind++)
        {
            into[2 * kind] = Traits.Bin(counts[kind]);
            into[2 * kind + 1] = (byte)(counts[kind] == 0 ? 0 : 1 + Math.Min(Finest, counts[kind] * 50 / words));
        }

        into[2 * counts.Length] = (byte)(parts.FoldedAuthor.Length == 0 ? 0 : parts.FoldedAuthor.Split(' ').Any(Names.Contains) ? 1 : 2);
        return Count;
    }

    /// <returns>How many words there are, a Chinese character counting as one.</returns>
    static int Tally(ReadOnlySpan<char> text, Span<int> counts)
    {
        var words = 0;
        for (var at = 0; at < text.Length;)
        {
            var length = Length(text[at..]);
            if (length > 0) Add(text.Slice(at, length), counts);
            if (length > 0 || Hashing.IsHan(text[at])) words++;
            at += Math.Max(1, length);
        }

        foreach (var (word, kind) in Han) counts[kind] += text.Count(word);
        return words;
    }

    static void Add(ReadOnlySpan<char> word, Span<int> counts)
    {
        Latin.TryGetValue(word, out var kinds);
        for (var kind = 0; kinds >> kind != 0; kind++) counts[kind] += kinds >> kind & 1;
    }

    /// <returns>Of the Latin word that begins here; 0 when none does.</returns>
    static int Length(ReadOnlySpan<char> text)
    {
        if (!char.IsAsciiLetterLower(text[0])) return 0;

        var end = text.IndexOfAnyExcept(Letters);
        return end < 0 ? text.Length : end;
    }

    static IEnumerable<(string Word, int Kind)> Words(Func<string, bool> of) =>
        Kinds.SelectMany((list, kind) => list.Words.Where(of).Select(word => (word, kind)));

    static bool IsHan(string word) => Hashing.IsHan(word[0]);
}
