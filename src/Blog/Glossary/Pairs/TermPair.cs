namespace Blog.Glossary.Pairs;

/// <summary>Two names that a text sets side by side, and the sentence in which it does.</summary>
public sealed record TermPair(string English, string Chinese, string Sentence = "")
{
    public TermWords Words => new(English, Chinese);
}
