namespace Moderation.Learning;

/// <summary>In how many ham and spam examples each feature was seen: naive Bayes by group.</summary>
sealed class TokenEvidence
{
    const double Smooth = 0.5;

    static readonly double[] Logs = [.. Enumerable.Range(0, 4096).Select(count => Math.Log(count + Smooth))];

    // Side by side: reading them is a wait for memory, and one wait is enough.
    readonly Counts[] seen = new Counts[1 << Hashing.Bits];

    public int Hams { get; private set; }

    public int Spams { get; private set; }

    public void Count(FeatureVector example, Label label, int by)
    {
        if (label == Label.Spam) Spams += by;
        else Hams += by;
        for (var group = 0; group < FeatureVector.Groups; group++)
            foreach (var index in example.Of(group)) seen[index].Add(label, by);
    }

    /// <summary>The sum of the log-ratios of the group's features, as far as they were seen before.</summary>
    public double Score(FeatureVector example, int group)
    {
        var (sum, known) = (0.0, 0);
        foreach (var index in example.Of(group))
        {
            var counts = seen[index];
            if (counts.Ham + counts.Spam == 0) continue;

            sum += Log(counts.Spam) - Log(counts.Ham);
            known++;
        }

        return sum - known * Math.Log((Spams + 1.0) / (Hams + 1.0));
    }

    static double Log(int count) => count < Logs.Length ? Logs[count] : Math.Log(count + Smooth);

    public void Write(BinaryWriter writer)
    {
        writer.Write(Hams);
        writer.Write(Spams);
        writer.Write(seen);
    }

    public void Read(BinaryReader reader)
    {
        (Hams, Spams) = (reader.ReadInt32(), reader.ReadInt32());
        reader.Fill(seen);
    }

    struct Counts
    {
        public ushort Ham, Spam;

        public void Add(Label label, int by)
        {
            if (label == Label.Spam) Spam = Moved(Spam, by);
            else Ham = Moved(Ham, by);
        }

        static ushort Moved(ushort count, int by) => (ushort)Math.Clamp(count + by, 0, ushort.MaxValue);
    }
}
