using System.Text;
using Blog.Glossary;

namespace Blog.Search;

/// <summary>What a reader typed: a text is found when it holds every part of it.</summary>
public sealed class SearchQuery
{
    public const int Longest = 100, MostWords = 16;

    /// <param name="terms">Names in it are looked for in the other language as well.</param>
    public SearchQuery(string? typed, TermBook terms)
    {
        Typed = string.Concat((typed ?? "").EnumerateRunes().Select(rune => Rune.IsControl(rune) ? " " : rune.ToString())).Trim();   // runes: no lone surrogates
        if (Typed.Length > Longest) IsTooLong = true;
        else Read(Typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), terms);
    }

    public string Typed { get; }

    public bool IsTooLong { get; private set; }

    public List<QueryPart> Parts { get; } = [];

    /// <summary>Names of terms that are looked for although they were not typed.</summary>
    public List<TermTwin> Twins { get; } = [];

    /// <summary>All that may be found and is marked.</summary>
    public IReadOnlyList<QueryWord> Words => field ??= [.. Parts.SelectMany(part => part.Ways).SelectMany(way => way)];

    void Read(string[] words, TermBook terms)
    {
        IsTooLong = words.Length > MostWords;
        for (int at = 0, length; !IsTooLong && at < words.Length; at += length)
        {
            (length, var twin) = LongestTerm(words.AsSpan(at), terms);
            Add([.. words.Skip(at).Take(length).Select(QueryWord.Of)], twin);
        }
    }

    void Add(QueryWord[] typed, TermTwin? twin)
    {
        if (twin is null)
        {
            Parts.Add(new([typed]));
            return;
        }
        Parts.Add(new([typed, [new QueryWord(twin.Folded)]]));
        Twins.Add(twin);
    }

    static (int Length, TermTwin? Twin) LongestTerm(ReadOnlySpan<string> words, TermBook terms)
    {
        for (var length = words.Length; length > 0; length--)
            if (terms.TwinOf(Fold.Of(string.Join(' ', words[..length]!))) is { } twin) return (length, twin);
        return (1, null);
    }
}

/// <summary>What must be found, in one way or another: a word, or a term under either name.</summary>
public sealed record QueryPart(QueryWord[][] Ways);

/// <param name="Text">Folded.</param>
public sealed record QueryWord(string Text)
{
    public byte[] Bytes { get; } = Encoding.UTF8.GetBytes(Text);

    internal int[] Boxes { get; } = Sketches.BoxesOf(Encoding.UTF8.GetBytes(Text));

    public static QueryWord Of(string typed) => new(Fold.Of(typed));
}
