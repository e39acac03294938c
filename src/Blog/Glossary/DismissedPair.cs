namespace Blog.Glossary;

/// <summary>Two names, folded, that a writer does not want suggested again.</summary>
public class DismissedPair
{
    public required string EnglishKey { get; init; }

    public required string ChineseKey { get; init; }

    public required string DismissedBy { get; init; }

    public required DateTime DismissedAt { get; init; }
}
