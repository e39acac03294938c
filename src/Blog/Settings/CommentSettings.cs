using System.ComponentModel.DataAnnotations;

namespace Blog.Settings;

public enum FirstComment { Hold, Publish }

public record CommentSettings
{
    public FirstComment FirstComment { get; init; } = FirstComment.Hold;
    public bool NameRequired { get; init; } = true;
    public bool EmailRequired { get; init; } = true;

    /// <summary>Days after publication; 0 means never.</summary>
    [Range(0, 36500)]
    public int CloseAfterDays { get; init; }

    [Range(5, 500)]
    public int CommentsPerPage { get; init => field = Math.Max(1, value); } = 50;

    /// <summary>Minutes for which commenters may change their words or take them back; 0: not at all.</summary>
    [Range(0, 1440)]
    public int ChangeMinutes { get; init; } = 15;

    /// <summary>Days after which spam is purged, and what was discarded as blatant.</summary>
    [Range(1, 3650)]
    public int SpamDays { get; init; } = 60;

    [Range(1, 3650)]
    public int DiscardedDays { get; init; } = 15;

    /// <summary>Days for which addresses, browsers and the snapshot as submitted are kept.</summary>
    [Range(1, 3650)]
    public int AddressDays { get; init; } = 90;

    /// <summary>Whether strangers wait for a person while comments arrive far faster than usual.</summary>
    public bool FloodMode { get; init; } = true;
}
