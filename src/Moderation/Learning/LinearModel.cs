namespace Moderation.Learning;

/// <summary>A linear support vector machine whose training examples can be put in and taken out one by one.</summary>
/// <remarks>
/// Dual coordinate descent (Hsieh et al. 2008, "A Dual Coordinate Descent Method for Large-scale Linear SVM", L2 loss): the weights
/// are the sum of the examples, each times its own strength. One step is the passive-aggressive update (Crammer et al. 2006).
/// Weights are whole numbers, so that what was added is taken away without a trace.
/// </remarks>
sealed class LinearModel
{
    const double Unit = 1 << 20;
    const double Slack = 0.5; // half of one over the cost of an example on the wrong side
    readonly int[] weights;

    /// <param name="start">What it begins with, and changes: the examples only add what is missing or wrong there.</param>
    public LinearModel(int[]? start = null) => weights = start ?? new int[1 << Hashing.Bits];

    public ReadOnlySpan<int> Weights => weights;

    /// <summary>The group's part of the margin.</summary>
    public double Score(FeatureVector example, int group)
    {
        var sum = 0L;
        foreach (var index in example.Of(group)) sum += weights[index];
        return sum * example.Value(group) / Unit;
    }

    public double Score(FeatureVector example)
    {
        var sum = 0.0;
        for (var group = 0; group < FeatureVector.Groups; group++) sum += Score(example, group);
        return sum;
    }

    /// <returns>The example's new strength: how hard it has to pull for a margin of 1.</returns>
    public double Fit(FeatureVector example, double sign, double strength)
    {
        var gradient = sign * Score(example) - 1 + strength * Slack;
        var next = Math.Max(0, strength - gradient / (example.Square + Slack));
        Change(example, sign, strength, next);
        return next;
    }

    public void Change(FeatureVector example, double sign, double from, double to)
    {
        if (from == to) return;
        for (var group = 0; group < FeatureVector.Groups; group++)
        {
            var unit = sign * example.Value(group) * Unit;
            var step = (int)Math.Round(unit * to) - (int)Math.Round(unit * from);
            foreach (var index in example.Of(group)) weights[index] += step;
        }
    }

    public double Weight(int index) => weights[index] / Unit;

    public void Write(BinaryWriter writer) => writer.Write(weights);

    public void Read(BinaryReader reader) => reader.Fill(weights);
}
