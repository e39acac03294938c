namespace Moderation;

/// <summary>A verdict and its reasons.</summary>
/// <param name="Score">Sum of the weights, in log-odds.</param>
/// <param name="Findings">The decisive one first: largest weight, either way.</param>
public sealed record Judgement(Verdict Verdict, double Score, IReadOnlyList<Finding> Findings);
