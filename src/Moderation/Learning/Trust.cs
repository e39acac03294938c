namespace Moderation.Learning;

/// <summary>Whose decisions are learned: not those of a person who keeps contradicting what all others taught.</summary>
/// <remarks>
/// Counted are decisions that go against a classifier that was sure, and such that go with it. Whoever goes against it more often than
/// with it, and has done so <see cref="Patience"/> times, is not believed, as long as others have taught <see cref="Others"/> decisions.
/// A blog with one moderator believes its moderator.
/// </remarks>
public sealed class Trust
{
    /// <summary>Log-odds, either way, from which the classifier counts as sure.</summary>
    public const double Sure = 2;

    public const int Patience = 20, Others = 50;

    readonly Dictionary<string, (int Said, int With, int Against)> people = [];
    int said;

    public void Note(Step step)
    {
        if (step.IsUndo) return;

        var agreement = step.Expected * step.Lesson.Sign ?? 0;
        Note(step.Lesson.By, 1, agreement >= Sure ? 1 : 0, agreement <= -Sure ? 1 : 0);
    }

    /// <param name="by">Who decided.</param>
    /// <param name="decisions">How often.</param>
    /// <param name="with">How often with a classifier that was sure.</param>
    /// <param name="against">How often against one.</param>
    public void Note(string by, int decisions, int with, int against)
    {
        var known = people.GetValueOrDefault(by);
        people[by] = (known.Said + decisions, known.With + with, known.Against + against);
        said += decisions;
    }

    public bool Believes(string by)
    {
        var (own, with, against) = people.GetValueOrDefault(by);
        return against < Patience || against <= with || said - own < Others;
    }
}
