namespace Moderation.Learning;

/// <summary>An example and what a moderator decided about it.</summary>
public sealed record Lesson(Example Example, Label Label)
{
    internal double Sign => Label == Label.Spam ? 1 : -1;
}
