using System.Net;
using Moderation;

namespace Blog.Comments;

/// <summary>Slows down whoever posts too fast, unless Comments:Limits is off for measuring.</summary>
public sealed class FloodGate(IConfiguration configuration, TimeProvider clock)
{
    readonly Flood flood = new();

    public bool IsOn { get; } = configuration["Comments:Limits"] != "off";

    /// <returns>How long to wait; null when the comment may come in.</returns>
    public TimeSpan? Refusal(string author, IPAddress? address) =>
        !IsOn || flood.Allows(author, address, clock.GetUtcNow().UtcDateTime, out var pause) ? null : pause;
}
