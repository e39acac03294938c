namespace Moderation.Learning;

/// <summary>Counts and shapes of an example, and what was decided about it.</summary>
/// <param name="Weight">What it counts.</param>
readonly record struct Sample(byte[] Traits, Label Label, int Weight)
{
    /// <summary>What a decision weighs, where a made-up comment weighs 1.</summary>
    public const int Decided = 5;
}
