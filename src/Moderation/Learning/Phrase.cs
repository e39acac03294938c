namespace Moderation.Learning;

/// <summary>A part of a comment that counted.</summary>
/// <param name="Field">Where it stands.</param>
/// <param name="Words">As folded for comparison: lower case, full-width letters as plain ones.</param>
/// <param name="Weight">Share of the linear model's margin: positive towards spam.</param>
public sealed record Phrase(Field Field, string Words, double Weight);

/// <summary>Fields of a comment that can decide by themselves.</summary>
public enum Field
{
    Author,
    Site,
    Text,
}
