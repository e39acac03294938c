using System.Net;

namespace Moderation;

/// <summary>Keeps one author or one address from posting in a flood; asked before anything is judged. Thread-safe.</summary>
/// <remarks>In this process only. By default 1 in 10 s with 3 at once, and 10 in 10 min.</remarks>
public sealed class Flood(int most = 50_000)
{
    /// <summary>The limits, for whoever counts elsewhere.</summary>
    public static (TimeSpan Pace, int AtOnce, TimeSpan Window, int MostInWindow) Limits => (FloodTrail.Pace, FloodTrail.AtOnce, FloodTrail.Window, FloodTrail.MostInWindow);

    readonly Lock gate = new();
    Dictionary<string, FloodTrail> recent = [];
    Dictionary<string, FloodTrail> older = [];
    DateTime turned;

    /// <param name="author">What the author is known by: the e-mail address; empty counts by address alone.</param>
    /// <param name="address">IPv6 counts by its /64, as one household has that many.</param>
    /// <param name="now">By a clock that is never set back.</param>
    /// <param name="retryAfter">When it would be allowed; zero when it is. What was refused doesn't count.</param>
    public bool Allows(string author, IPAddress? address, DateTime now, out TimeSpan retryAfter)
    {
        lock (gate)
        {
            Turn(now);
            FloodTrail[] trails = [.. Keys(author, address).Select(Trail)];
            retryAfter = trails.Select(trail => trail.Wait(now)).DefaultIfEmpty().Max();
            if (retryAfter > TimeSpan.Zero) return false;

            foreach (var trail in trails) trail.Add(now);
            return true;
        }
    }

    /// <summary>Forgets whoever was quiet for a window; sooner when there are too many to remember.</summary>
    void Turn(DateTime now)
    {
        if (now - turned < FloodTrail.Window && now >= turned && recent.Count < most) return;

        (older, recent, turned) = (recent, [], now);
    }

    FloodTrail Trail(string key)
    {
        if (recent.TryGetValue(key, out var trail)) return trail;

        return recent[key] = older.Remove(key, out var kept) ? kept : new();
    }

    internal int Remembered => recent.Count + older.Count;

    /// <summary>Whom a post counts for.</summary>
    public static IEnumerable<string> Keys(string author, IPAddress? address)
    {
        if (!string.IsNullOrWhiteSpace(author)) yield return "a " + Fingerprint.Of(author);
        if (address is not null) yield return "i " + Household.Of(address);
    }
}
