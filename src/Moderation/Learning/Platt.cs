namespace Moderation.Learning;

/// <summary>Turns a score into honest log-odds (Platt 1999, with the targets of Lin, Lin and Weng 2007).</summary>
sealed class Platt
{
    const int Rounds = 100;
    const double Few = 10, Damping = 0.5;
    const double Doubt = 5; // pulls towards slope 1 and offset 0, or few well-parted scores would make it sure of everything

    /// <summary>Slope and offset.</summary>
    public double[] Numbers { get; } = [1, 0];

    public double Score(double raw) => Numbers[0] * raw + Numbers[1];

    public void Learn(IReadOnlyList<double> scores, IReadOnlyList<Label> labels)
    {
        double spams = labels.Count(label => label == Label.Spam), hams = labels.Count - spams;
        if (spams < Few || hams < Few) return;

        var (spam, ham) = ((spams + 1) / (spams + 2), 1 / (hams + 2));
        for (var round = 0; round < Rounds; round++) Newton(scores, [.. labels.Select(label => label == Label.Spam ? spam : ham)]);
    }

    void Newton(IReadOnlyList<double> scores, double[] targets)
    {
        double slope = Doubt * (Numbers[0] - 1), offset = Doubt * Numbers[1], bend = Doubt, both = 0, level = Doubt;
        for (var at = 0; at < targets.Length; at++)
        {
            var chance = 1 / (1 + Math.Exp(-Score(scores[at])));
            var (error, curve) = (chance - targets[at], chance * (1 - chance));
            slope += error * scores[at];
            offset += error;
            bend += curve * scores[at] * scores[at];
            both += curve * scores[at];
            level += curve;
        }

        var whole = bend * level - both * both;
        Numbers[0] -= Damping * (level * slope - both * offset) / whole;
        Numbers[1] -= Damping * (bend * offset - both * slope) / whole;
    }
}
