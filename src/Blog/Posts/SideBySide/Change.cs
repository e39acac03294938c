namespace Blog.Posts.SideBySide;

public enum ChangeKind { Same, Context, Added, Removed, Changed }

/// <summary>A paragraph as it was and is.</summary>
/// <param name="Html">Safe: made of encoded words. Empty for what stayed the same.</param>
/// <param name="Count">How many paragraphs stayed the same here.</param>
public sealed record Change(ChangeKind Kind, string Html, int Count = 1);
