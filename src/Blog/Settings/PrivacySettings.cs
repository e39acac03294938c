using System.ComponentModel.DataAnnotations;

namespace Blog.Settings;

public sealed record PrivacySettings
{
    /// <summary>Days for which the log of what mattered is kept.</summary>
    [Range(30, 3650)]
    public int AuditDays { get; init; } = 365;
}
