using System.Text;
using Blog.Localization;
using Blog.Rendering;

namespace Blog.Typography;

/// <summary>What a character is to a rule of typography.</summary>
enum Kind { End, Space, Break, Han, Mark, Latin, Digit, Thing, Other }

/// <summary>The running text of one block. Code, addresses, raw HTML and pictures in it are things, which no rule looks into.</summary>
sealed class Passage
{
    const string Openers = "“‘\"'([（【「『《〈", Closers = "”’\"')]）】」』》〉";

    readonly int[] places;
    readonly Kind[] kinds;
    readonly IReadOnlyList<Sentence> sentences;

    /// <param name="places">Where each character stands in the source; -1 for what is not there as it is.</param>
    public Passage(string text, int[] places, Language document)
    {
        (Text, this.places) = (text, places);
        kinds = new Kind[text.Length];
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            kinds.AsSpan(at, length).Fill(KindOf(rune));
            at += length;
        }
        Language = Sentence.LanguageOf(Rendering.Length.Of(text), document);
        sentences = Sentence.Split(text, Language);
    }

    public string Text { get; }

    public Language Language { get; }

    public int Length => Text.Length;

    public Kind this[int at] => at < 0 || at >= kinds.Length ? Kind.End : kinds[at];

    public char Char(int at) => at < 0 || at >= Text.Length ? '\0' : Text[at];

    public Sentence At(int at) => sentences.First(sentence => at < sentence.End);

    public bool IsChinese(int at) => At(at).Language == Language.Chinese;

    public bool IsHan(int at) => this[at] == Kind.Han;

    /// <summary>What stands before, past spaces and closing quotation marks and brackets.</summary>
    public Kind Before(int at)
    {
        do at--; while (this[at] == Kind.Space || Closers.Contains(Char(at)) && !IsHanOrMark(this[at]));
        return this[at];
    }

    /// <summary>What follows, past spaces and opening quotation marks and brackets.</summary>
    public Kind After(int at)
    {
        do at++; while (this[at] == Kind.Space || Openers.Contains(Char(at)) && !IsHanOrMark(this[at]));
        return this[at];
    }

    public static bool IsHanOrMark(Kind kind) => kind is Kind.Han or Kind.Mark;

    /// <summary>Where the spaces before begin, as far as they stand right there in the source.</summary>
    public int SpacesBefore(int at)
    {
        while (this[at - 1] == Kind.Space && Joins(at - 1)) at--;
        return at;
    }

    public int SpacesAfter(int at)
    {
        while (this[at] == Kind.Space && Joins(at - 1)) at++;
        return at;
    }

    /// <returns>Where the stretch stands in the source, or null when it is not there in one piece.</returns>
    public (int Start, int End)? Place(int from, int to)
    {
        if (from < 0 || to > Length || from >= to || places[from] < 0 || places[to - 1] < 0) return null;
        return (places[from], places[to - 1] + 1);
    }

    public bool IsInOnePiece(int from, int to)
    {
        for (var at = from; at < to; at++)
            if (places[at] < 0 || places[at] != places[from] + at - from) return false;
        return true;
    }

    bool Joins(int at) => at >= 0 && at + 1 < Length && IsInOnePiece(at, at + 2);

    static Kind KindOf(Rune rune) =>
        rune.Value == Flow.Thing ? Kind.Thing
        : rune.Value == '\n' ? Kind.Break
        : rune.Value is ' ' or '\t' ? Kind.Space
        : Script.IsHan(rune) ? Kind.Han
        : Script.IsHanMark(rune) ? Kind.Mark
        : Script.IsLatin(rune) ? Kind.Latin
        : Rune.IsDigit(rune) ? Kind.Digit
        : Kind.Other;
}
