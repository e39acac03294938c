namespace Moderation.Learning;

/// <summary>What a moderator decided.</summary>
public enum Label
{
    Ham,
    Spam,
}
