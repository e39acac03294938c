using Blog.Localization;

namespace Blog.Rendering;

/// <summary>A term as texts need it.</summary>
public sealed record Gloss(long Id, string English, string Chinese, string EnglishNote = "", string ChineseNote = "")
{
    public bool HasNote => EnglishNote.Length + ChineseNote.Length > 0;

    public string NameIn(Language language) => language == Language.Chinese ? Chinese : English;

    public string NoteIn(Language language) => language == Language.Chinese ? ChineseNote : EnglishNote;
}
