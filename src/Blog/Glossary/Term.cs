using Blog.Localization;
using Blog.Search;

namespace Blog.Glossary;

/// <summary>A word of the trade under both of its names, with a note in each language.</summary>
public class Term
{
    public const int LongestName = 80, LongestNote = 300, LongestKey = 200;

    public long Id { get; private set; }

    public string English { get; private set; } = "";

    public string Chinese { get; private set; } = "";

    public string EnglishNote { get; private set; } = "";

    public string ChineseNote { get; private set; } = "";

    /// <summary>The name folded: no two terms share one.</summary>
    public string EnglishKey { get; private set; } = "";

    public string ChineseKey { get; private set; } = "";

    public string SavedBy { get; private set; } = "";

    public DateTime SavedAt { get; private set; }

    /// <summary>Raised by each change.</summary>
    public int Revision { get; private set; }

    /// <summary>The last text that was set with the term as it is now; null when all are.</summary>
    public long? SetUpTo { get; private set; }

    public string NameIn(Language language) => language == Language.Chinese ? Chinese : English;

    public string NoteIn(Language language) => language == Language.Chinese ? ChineseNote : EnglishNote;

    public void Write(TermWords words, string by, DateTime at)
    {
        (English, Chinese, EnglishNote, ChineseNote) = words;
        (EnglishKey, ChineseKey) = words.Key;
        (SavedBy, SavedAt) = (by, at);
        Revision++;
        SetUpTo = 0;
    }
}

public sealed record TermWords(string English, string Chinese, string EnglishNote = "", string ChineseNote = "")
{
    public (string English, string Chinese) Key => (Fold.Of(English), Fold.Of(Chinese));
}
