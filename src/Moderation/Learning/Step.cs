namespace Moderation.Learning;

/// <summary>One line in the record of decisions.</summary>
/// <param name="Subject">What was decided about: lines of one comment have the same.</param>
/// <param name="IsUndo">Takes the subject's newest earlier line with the same label back.</param>
/// <param name="Expected">Log-odds of spam by the classifier before it learned this; null when it was not asked.</param>
public sealed record Step(string Subject, Lesson Lesson, bool IsUndo = false, double? Expected = null);
