namespace Moderation.Learning;

/// <summary>Takes a classifier through a record of decisions: each is learned at once, and now and then all are learned anew.</summary>
/// <remarks>A classifier is a function of the record alone, so that it can be made again and is the same.</remarks>
public static class Course
{
    const int First = 20;

    /// <summary>Whether after so many steps all is learned anew: at 20 steps, and whenever they have grown by half.</summary>
    public static bool IsRevision(int steps) => steps > 0 && LastRevision(steps) == steps;

    public static Classifier Run(IReadOnlyList<Step> steps)
    {
        var (standing, trust, revised) = (new Standing(), new Trust(), LastRevision(steps.Count));
        foreach (var step in steps.Take(revised)) Take(step, standing, trust);
        var classifier = revised == 0 ? new() : Training.Run(standing.Believed(trust));
        foreach (var step in steps.Skip(revised)) classifier.Follow(step, standing, trust);
        return classifier;
    }

    /// <param name="standing">What held before; at least of the step's subject.</param>
    public static void Follow(this Classifier classifier, Step step, Standing standing, Trust trust)
    {
        var (before, after) = Take(step, standing, trust);
        if (before == after || !trust.Believes(step.Lesson.By)) return;
        if (before is not null) classifier.Unlearn(before.Example, before.Label);
        if (after is not null) classifier.Learn(after.Example, after.Label);
    }

    static (Lesson? Before, Lesson? After) Take(Step step, Standing standing, Trust trust)
    {
        trust.Note(step);
        return standing.Take(step);
    }

    static int LastRevision(int steps)
    {
        var revision = 0;
        for (var next = First; next <= steps; next += next / 2) revision = next;
        return revision;
    }
}
