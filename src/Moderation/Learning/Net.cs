namespace Moderation.Learning;

/// <summary>A straight line plus a few bends: logistic regression with a small hidden layer beside it.</summary>
sealed class Net
{
    readonly int inputs, hidden;
    readonly double[] hold;

    public Net(int inputs, int hidden, Random chance)
    {
        (this.inputs, this.hidden, hold) = (inputs, hidden, new double[hidden]);
        Weights = new double[(inputs + 1) * (hidden + 1) + hidden];
        for (var at = inputs + 1; at < Weights.Length; at++) Weights[at] = (chance.NextDouble() - 0.5) * 2 / Math.Sqrt(inputs);
    }

    /// <summary>The straight line and its offset, then each hidden unit's, then what each unit counts.</summary>
    public double[] Weights { get; }

    Span<double> Line(int unit) => Weights.AsSpan(unit * (inputs + 1), inputs + 1);

    Span<double> Counts => Weights.AsSpan((inputs + 1) * (hidden + 1));

    public double Score(ReadOnlySpan<double> signals) => Score(signals, stackalloc double[hidden]);

    public void Learn(ReadOnlySpan<double> signals, double target, double rate, double decay)
    {
        var error = 1 / (1 + Math.Exp(-Score(signals, hold))) - target;
        Step(Line(0), signals, error, rate, decay);
        for (var unit = 0; unit < hidden; unit++)
        {
            var share = error * Counts[unit] * (1 - hold[unit] * hold[unit]);
            Counts[unit] -= rate * (error * hold[unit] + decay * Counts[unit]);
            Step(Line(unit + 1), signals, share, rate, decay);
        }
    }

    double Score(ReadOnlySpan<double> signals, Span<double> activity)
    {
        var sum = Along(Line(0), signals);
        for (var unit = 0; unit < hidden; unit++)
        {
            activity[unit] = Math.Tanh(Along(Line(unit + 1), signals));
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
