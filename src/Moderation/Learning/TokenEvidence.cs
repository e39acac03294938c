namespace Moderation.Learning;

/// <summary>In how many ham and spam examples each feature was seen: naive Bayes by group.</summary>
sealed class TokenEvidence
{
    readonly ushort[] ham = new ushort[1 << FeatureReader.Bits];
    readonly ushort[] spam = new ushort[1 << FeatureReader.Bits];

    public int Hams { get; private set; }

    public int Spams { get; private set; }

    public void Count(FeatureVector example, Label label, int by)
    {
        var counts = label == Label.Spam ? spam : ham;
        if (label == Label.Spam) Spams += by;
        else Hams += by;
        for (var group = 0; group < FeatureVector.Groups; group++)
            foreach (var index in example.Of(group)) counts[index] = (ushort)Math.Clamp(counts[index] + by, 0, ushort.MaxValue);
    }

    public double Ratio(int index, double smooth = 0.5) =>
        Math.Log((spam[index] + smooth) / (ham[index] + smooth)) - Math.Log((Spams + 2 * smooth) / (Hams + 2 * smooth));

    public int Seen(int index) => spam[index] + ham[index];

    public double Score(FeatureVector example, int group)
    {
        var sum = 0.0;
        foreach (var index in example.Of(group)) if (Seen(index) > 0) sum += Ratio(index);
        return sum;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Hams);
        writer.Write(Spams);
        writer.Write(ham);
        writer.Write(spam);
    }

    public void Read(BinaryReader reader)
    {
        (Hams, Spams) = (reader.ReadInt32(), reader.ReadInt32());
        reader.Fill(ham);
        reader.Fill(spam);
    }
}
