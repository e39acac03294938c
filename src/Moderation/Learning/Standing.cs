namespace Moderation.Learning;

/// <summary>What holds of each comment after all decisions about it: the newest that was not taken back.</summary>
public sealed class Standing
{
    readonly Dictionary<string, List<(int Number, Lesson Lesson)>> subjects = [];
    int steps;

    /// <summary>What holds of all that was said by people who are believed, in the order in which it was decided.</summary>
    public IReadOnlyList<Lesson> Believed(Trust trust) => [.. Lessons.Where(lesson => trust.Believes(lesson.By))];

    IEnumerable<Lesson> Lessons =>
        subjects.Values.Where(lines => lines.Count > 0).Select(lines => lines[^1]).OrderBy(line => line.Number).Select(line => line.Lesson);

    /// <returns>What held of the comment before the step, and what holds after it; null for nothing.</returns>
    public (Lesson? Before, Lesson? After) Take(Step step)
    {
        if (!subjects.TryGetValue(step.Subject, out var lines)) subjects.Add(step.Subject, lines = []);
        var before = Top(lines);
        var undone = step.IsUndo ? lines.FindLastIndex(line => line.Lesson.Label == step.Lesson.Label) : -1;
        if (!step.IsUndo) lines.Add((steps++, step.Lesson));
        else if (undone >= 0) lines.RemoveAt(undone);
        return (before, Top(lines));
    }

    static Lesson? Top(List<(int Number, Lesson Lesson)> lines) => lines.Count == 0 ? null : lines[^1].Lesson;
}
