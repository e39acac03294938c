namespace Moderation.Campaigns;

/// <summary>With how many others a site or a name was seen in the last week.</summary>
/// <param name="Others">Different names of a site, or sites of a name, besides the one at hand.</param>
/// <param name="Since">When the first of the others came, UTC.</param>
/// <param name="Marks">How many times a moderator called it spam, less those that were approved.</param>
public sealed record Company(string Of, int Others, DateTime Since, int Marks);
