namespace Moderation.Learning;

/// <summary>One small hidden layer: its bounded units keep a single loud signal from deciding alone.</summary>
sealed class Net
{
    readonly int inputs, hidden;
    readonly double[] hold;

    public Net(int inputs, int hidden, Random chance)
    {
        (this.inputs, this.hidden, hold) = (inputs, hidden, new double[hidden]);
        Weights = new double[(inputs + 1) * hidden + hidden + 1];
        for (var at = 0; at < Weights.Length; at++) Weights[at] = (chance.NextDouble() - 0.5) * 2 / Math.Sqrt(inputs);
    }

    /// <summary>Each unit's line and its offset, then what each unit counts, then the offset of all.</summary>
    public double[] Weights { get; }

    Span<double> Counts => Weights.AsSpan((inputs + 1) * hidden, hidden);

    ref double Offset => ref Weights[^1];

    Span<double> Line(int unit) => Weights.AsSpan(unit * (inputs + 1), inputs + 1);

    public double Score(ReadOnlySpan<double> signals) => Score(signals, stackalloc double[hidden]);

    public void Learn(ReadOnlySpan<double> signals, double target, double rate, double decay)
    {
        var error = 1 / (1 + Math.Exp(-Score(signals, hold))) - target;
        for (var unit = 0; unit < hidden; unit++)
        {
            var share = error * Counts[unit] * (1 - hold[unit] * hold[unit]);
            Counts[unit] -= rate * (error * hold[unit] + decay * Counts[unit]);
            Step(Line(unit), signals, share, rate, decay);
        }

        Offset -= rate * error;
    }

    double Score(ReadOnlySpan<double> signals, Span<double> activity)
    {
        var sum = Offset;
        for (var unit = 0; unit < hidden; unit++)
        {
            activity[unit] = Math.Tanh(Along(Line(unit), signals));
            sum += Counts[unit] * activity[unit];
        }

        return sum;
    }

    static double Along(ReadOnlySpan<double> line, ReadOnlySpan<double> signals)
    {
        var sum = line[^1];
        for (var at = 0; at < signals.Length; at++) sum += line[at] * signals[at];
        return sum;
    }

    static void Step(Span<double> line, ReadOnlySpan<double> signals, double error, double rate, double decay)
    {
        for (var at = 0; at < signals.Length; at++) line[at] -= rate * (error * signals[at] + decay * line[at]);
        line[^1] -= rate * error;
    }
}
