namespace Moderation.Learning;

/// <summary>An example and what a moderator decided about it.</summary>
public sealed record Lesson(Example Example, Label Label)
{
    /// <summary>Who decided; empty when it does not matter.</summary>
    public string By { get; init; } = "";

    internal double Sign => Label == Label.Spam ? 1 : -1;
}
