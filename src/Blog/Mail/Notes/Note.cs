using Blog.Localization;

namespace Blog.Mail.Notes;

/// <summary>A short letter with one thing to do.</summary>
/// <param name="Link">Where its button leads; null when there is nothing to do.</param>
public sealed record Note(NoteKind Kind, Language Language, string To, string? Link, params object[] Arguments)
{
    public string ToName { get; init; } = "";

    /// <summary>Somebody's words that the letter is about.</summary>
    public Quotation? Quotation { get; init; }

    /// <summary>Ends letters of this kind.</summary>
    public string? Leave { get; init; }
}

public sealed record Quotation(string Words, Language Language);

/// <summary>Writes letters of its kinds.</summary>
public interface INoteWriter
{
    IReadOnlyList<NoteKind> Kinds { get; }

    /// <summary>Null when there is nothing to tell, or nobody to tell it to.</summary>
    Task<Note?> Write(NoteOrder order, CancellationToken stop);
}
