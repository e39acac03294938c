namespace Moderation.Learning;

/// <summary>Makes one probability of the <see cref="Signals"/>: a committee of small nets, then a calibration per language.</summary>
sealed class Blend
{
    const int Nets = 6, Hidden = 24, Rounds = 20;
    const double Rate = 0.02, Decay = 4, Far = 4;

    readonly double[] middle = new double[Signals.Count];
    readonly double[] spread = new double[Signals.Count];
    readonly Net[] nets = [.. Enumerable.Range(0, Nets).Select(seed => new Net(Signals.Count, Hidden, new Random(seed)))];
    readonly Platt[] languages = [new(), new()];

    IEnumerable<double[]> Numbers => [middle, spread, .. nets.Select(net => net.Weights), .. languages.Select(platt => platt.Numbers)];

    /// <summary>Whether there was enough to learn it from.</summary>
    public bool IsLearned { get; private set; }

    /// <returns>Log-odds of spam.</returns>
    public double Score(ReadOnlySpan<double> signals)
    {
        Span<double> scaled = stackalloc double[signals.Length];
        Scale(signals, scaled);
        return languages[Language(signals)].Score(Committee(scaled));
    }

    /// <param name="signals">Each read by a model that had not seen its example.</param>
    public void Learn(IReadOnlyList<double[]> signals, IReadOnlyList<Label> labels)
    {
        IsLearned = true;
        Measure(signals);
        double[][] scaled = [.. signals.Select(one => { var scale = new double[one.Length]; Scale(one, scale); return scale; })];
        for (var net = 0; net < Nets; net++) Learn(nets[net], scaled, labels, new Random(Nets + net));
        for (var language = 0; language < languages.Length; language++)
        {
            int[] own = [.. Enumerable.Range(0, scaled.Length).Where(at => Language(signals[at]) == language)];
            languages[language].Learn([.. own.Select(at => Committee(scaled[at]))], [.. own.Select(at => labels[at])]);
        }
    }

    static void Learn(Net net, double[][] signals, IReadOnlyList<Label> labels, Random chance)
    {
        int[] order = [.. Enumerable.Range(0, signals.Length)];
        for (var round = 0; round < Rounds; round++)
        {
            chance.Shuffle(order);
            var rate = Rate * (1 - (double)round / Rounds);
            foreach (var at in order) net.Learn(signals[at], labels[at] == Label.Spam ? 1 : 0, rate, Decay / signals.Length);
        }
    }

    double Committee(ReadOnlySpan<double> scaled)
    {
        var sum = 0.0;
        foreach (var net in nets) sum += net.Score(scaled);
        return sum / Nets;
    }

    void Scale(ReadOnlySpan<double> signals, Span<double> into)
    {
        for (var at = 0; at < signals.Length; at++) into[at] = Math.Clamp((signals[at] - middle[at]) / spread[at], -Far, Far);
    }

    void Measure(IReadOnlyList<double[]> signals)
    {
        for (var at = 0; at < Signals.Count; at++)
        {
            var mean = middle[at] = signals.Average(one => one[at]);
            spread[at] = Math.Sqrt(signals.Average(one => (one[at] - mean) * (one[at] - mean))) + 1e-6;
        }
    }

    static int Language(ReadOnlySpan<double> signals) => signals[^1] > 0 ? 1 : 0;

    public void Write(BinaryWriter writer)
    {
        writer.Write(IsLearned);
        foreach (var numbers in Numbers) writer.Write(numbers);
    }

    public void Read(BinaryReader reader)
    {
        IsLearned = reader.ReadBoolean();
        foreach (var numbers in Numbers) reader.Fill(numbers);
    }
}
