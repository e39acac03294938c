namespace Blog.Rendering.Maths;

enum FormulaFault
{
    None,
    /// <summary>A command or an environment that nobody knows: <see cref="Formula.Culprit"/>.</summary>
    Unknown,
    Unreadable,
    /// <summary>Too long, or too much work.</summary>
    TooMuch,
}

/// <param name="MathMl">Null where the formula could not be read.</param>
/// <param name="Letters">How many it shows: whether it may be wider than a narrow screen.</param>
sealed record Formula(string? MathMl, int Letters, FormulaFault Fault = FormulaFault.None, string? Culprit = null)
{
    public static Formula Failed(FormulaFault fault, string? culprit = null) => new(null, 0, fault, culprit);
}
