using Moderation.Words;

namespace Moderation.Campaigns;

/// <summary>A small likeness of a text: two of them tell how much two texts have in common, without the texts.</summary>
/// <remarks>MinHash of folded grams, pairs of Han characters and fours of other letters; numbers, links, spaces and signs don't count.</remarks>
public sealed class Sketch
{
    /// <summary>Share of grams that two texts have in common, from which they count as alike.</summary>
    public const double Alike = 0.5;

    internal const int BandCount = Values / Rows;

    const int Values = 24, Rows = 3, FewestGrams = 4, Most = 8 * 1024;

    readonly uint[] least;

    Sketch(uint[] least, int grams) => (this.least, Grams) = (least, grams);

    /// <summary>How many grams it stands for: a short text says little by being alike.</summary>
    public int Grams { get; }

    /// <returns>Null for texts so short that two people write the same by chance.</returns>
    public static Sketch? Of(string text)
    {
        var letters = Letters(text.Length > Most ? text[..Most] : text);
        var least = new uint[Values];
        Array.Fill(least, uint.MaxValue);
        var grams = 0;
        for (var at = 0; at < letters.Length; at++)
        {
            var length = IsHan(letters[at]) ? 2 : 4;
            if (at + length > letters.Length) break;
            Take(Hash(letters.AsSpan(at, length)), least);
            grams++;
        }

        return grams < FewestGrams ? null : new(least, grams);
    }

    /// <returns>0 to 1, give or take a tenth.</returns>
    public double Likeness(Sketch other)
    {
        var same = 0;
        for (var i = 0; i < Values; i++)
        {
            if (least[i] == other.least[i]) same++;
        }

        return same / (double)Values;
    }

    /// <summary>Of texts that are alike, at least one of these is nearly always the same.</summary>
    internal IEnumerable<ulong> Bands()
    {
        for (var band = 0; band < BandCount; band++)
        {
            var key = (ulong)band;
            foreach (var value in least.AsSpan(band * Rows, Rows)) key = Mix(key ^ value);
            yield return key;
        }
    }

    static string Letters(string text)
    {
        var folded = Folding.Of(WithoutLinks(text));
        return string.Concat(folded.Where(char.IsLetter));
    }

    static string WithoutLinks(string text)
    {
        var kept = new System.Text.StringBuilder(text.Length);
        var at = 0;
        foreach (var (start, end) in LinkScan.Spans(text))
        {
            if (start > at) kept.Append(text, at, start - at);
            at = Math.Max(at, end);
        }

        return kept.Append(text, at, text.Length - at).ToString();
    }

    static void Take(ulong gram, uint[] least)
    {
        for (var i = 0; i < least.Length; i++)
        {
            var value = (uint)(Mix(gram + (ulong)i * 0x9E3779B97F4A7C15) >> 32);
            if (value < least[i]) least[i] = value;
        }
    }

    static ulong Hash(ReadOnlySpan<char> gram)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var letter in gram) hash = (hash ^ letter) * 0x100000001B3;
        return hash;
    }

    // The finisher of SplitMix64: every bit of the input reaches every bit of the output.
    static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    static bool IsHan(char letter) => letter >= '\u2E80' && !char.IsBetween(letter, '\uAC00', '\uD7A3');
}
