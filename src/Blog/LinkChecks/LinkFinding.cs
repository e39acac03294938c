namespace Blog.LinkChecks;

public enum LinkFate { Fine, Moved, Broken, Silent, Closed, Forbidden, Unasked }

/// <param name="Status">What the other side answered, if it did.</param>
/// <param name="Target">Where it has moved to for good.</param>
public sealed record LinkFinding(string Address, LinkFate Fate, int? Status = null, string? Target = null);
