using System.Net;
using Blog.Nodes;
using Blog.Web;
using Moderation;

namespace Blog.Comments;

/// <summary>Slows down whoever posts too fast, on whichever node, unless Comments:Limits is off for measuring.</summary>
public sealed class FloodGate(IConfiguration configuration, SharedLimits shared, TimeProvider clock)
{
    readonly Flood flood = new();

    public bool IsOn { get; } = configuration["Comments:Limits"] != "off";

    /// <returns>How long to wait; null when the comment may come in.</returns>
    public async Task<TimeSpan?> Refusal(string author, IPAddress? address)
    {
        if (!IsOn) return null;
        var (pace, atOnce, window, most) = Flood.Limits;
        var everywhere = await shared.Trail(Flood.Keys(author, address), pace, atOnce, window, most);
        if (everywhere > TimeSpan.Zero) return everywhere;
        var isAllowed = flood.Allows(author, address, DateTime.UnixEpoch + clock.Steady, out var pause);
        return isAllowed || everywhere is not null ? null : pause;
    }
}
