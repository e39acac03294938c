namespace Moderation.Campaigns;

/// <summary>Earlier comments with nearly the same words.</summary>
/// <param name="Id">The first of them.</param>
/// <param name="Good">How many were published or approved.</param>
/// <param name="Bad">How many are spam.</param>
/// <param name="Since">When the first came, UTC.</param>
/// <param name="Author">Who wrote the first, folded.</param>
public sealed record Wave(long Id, int Count, int Good, int Bad, DateTime Since, string Author);
