namespace Moderation.Learning;

/// <summary>One line in the record of decisions.</summary>
/// <param name="Subject">What was decided about: lines of one comment have the same.</param>
/// <param name="IsUndo">Takes the subject's newest earlier line with the same label back.</param>
public sealed record Step(string Subject, Lesson Lesson, bool IsUndo = false);
