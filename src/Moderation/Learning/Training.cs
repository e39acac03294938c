namespace Moderation.Learning;

/// <summary>Makes a classifier of decisions from nothing: the same decisions in the same order make the same classifier.</summary>
public static class Training
{
    /// <summary>Of more decisions only the newest are learned, so that memory and time stay bounded.</summary>
    public const int MostLessons = 50_000;

    const int Folds = 5, Rounds = 6, Enough = 150, EnoughOfEach = 25;

    public static Classifier Run(IReadOnlyList<Lesson> lessons) => Run(lessons, started: true);

    /// <param name="started">Whether it begins with what ships.</param>
    internal static Classifier Run(IReadOnlyList<Lesson> lessons, bool started)
    {
        var newest = lessons.Skip(Math.Max(0, lessons.Count - MostLessons)).ToArray();
        var reader = new FeatureReader();
        Read[] read = [.. newest.Select(lesson => Read.From(lesson, reader))];
        var blend = new Blend();
        var spams = newest.Count(lesson => lesson.Label == Label.Spam);
        if (newest.Length >= Enough && Math.Min(spams, newest.Length - spams) >= EnoughOfEach)
            blend.Learn(HeldOut(read, started), [.. newest.Select(lesson => lesson.Label)]);
        return Learn(read, blend, started);
    }

    /// <summary>Each example's signals as a model sees them that has not learned it, nor anything of the same site or author.</summary>
    static double[][] HeldOut(Read[] read, bool started)
    {
        var signals = new double[read.Length][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var without = Learn([.. read.Where(one => one.Fold != fold)], new Blend(), started);
            for (var at = 0; at < read.Length; at++)
                if (read[at].Fold == fold) signals[at] = without.Signals(read[at].Features, read[at].Parts);
        }

        return signals;
    }

    static Classifier Learn(Read[] read, Blend blend, bool started)
    {
        var forest = started ? Forest.Grow([.. read.Select(one => new Sample(one.Features.Traits, one.Lesson.Label, Sample.Decided))], StartingModel.Samples) : new();
        var model = new Classifier(blend, forest, started);
        var strengths = new double[read.Length];
        foreach (var one in read) model.Evidence.Count(one.Features, one.Lesson.Label, 1);
        for (var round = 0; round < Rounds; round++)
            for (var at = 0; at < read.Length; at++)
                strengths[at] = model.Linear.Fit(read[at].Features, read[at].Lesson.Sign, strengths[at]);

        for (var at = 0; at < read.Length; at++) model.Ledger.Add(read[at].Lesson, strengths[at]);
        return model;
    }

    sealed record Read(Lesson Lesson, Parts Parts, FeatureVector Features, int Fold)
    {
        public static Read From(Lesson lesson, FeatureReader reader)
        {
            var parts = new Parts(lesson.Example);
            return new(lesson, parts, reader.Read(parts), (int)(parts.Campaign % Folds));
        }
    }
}
