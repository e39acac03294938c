namespace Blog.Typography;

/// <summary>One replacement, counted in the passage.</summary>
readonly record struct Edit(int From, int To, string By);

/// <summary>What a rule found in a passage.</summary>
/// <param name="Fix">Null where only the writer can tell what was meant.</param>
/// <param name="Safe">Whether the fix is right without looking at it.</param>
sealed record Flaw(int From, int To, IReadOnlyList<Edit>? Fix = null, bool Safe = true)
{
    public static Flaw Replace(int from, int to, string by, bool safe = true) => new(from, to, [new Edit(from, to, by)], safe);

    /// <summary>Two marks that belong together, each with what is to stand for it.</summary>
    public static Flaw Pair(Edit open, Edit close, bool safe = true) => new(open.From, close.To, [open, close], safe);
}

/// <summary>A rule finds; it changes nothing.</summary>
interface ITypographyRule
{
    /// <summary>The key of its words in the resources and of its switch in the settings.</summary>
    string Name { get; }

    IEnumerable<Flaw> Find(Passage text);
}
