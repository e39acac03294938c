namespace Blog.Glossary;

/// <summary>That a text uses a term. It outlives the term until the text is set without it.</summary>
public class TermUse
{
    public long TranslationId { get; private set; }

    public required long TermId { get; init; }
}
