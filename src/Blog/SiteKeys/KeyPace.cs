using System.Collections.Concurrent;
using Blog.Nodes;
using Blog.Web;

namespace Blog.SiteKeys;

/// <summary>Keeps each key to its calls a minute, which may all come at once, on all nodes together. Thread-safe.</summary>
public sealed class KeyPace(SharedLimits shared, TimeProvider clock)
{
    static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    readonly ConcurrentDictionary<long, Trail> trails = new();

    /// <returns>How long to wait; null when the call may be made. What was refused doesn't count.</returns>
    public async Task<TimeSpan?> Refusal(SiteKey key)
    {
        var each = Window / key.PerMinute;
        var everywhere = await shared.Pace($"key {key.Id}", each, Window);
        if (everywhere > TimeSpan.Zero) return everywhere;
        var here = Here(key.Id, each);
        return everywhere is null ? here : null;
    }

    TimeSpan? Here(long key, TimeSpan each)
    {
        var trail = trails.GetOrAdd(key, _ => new());
        lock (trail) return trail.Refusal(each, clock.Steady);
    }

    sealed class Trail
    {
        TimeSpan paid;   // the moment up to which the calls so far use up the pace

        public TimeSpan? Refusal(TimeSpan each, TimeSpan now)
        {
            var next = (paid > now ? paid : now) + each;
            if (next - now > Window) return next - now - Window;

            paid = next;
            return null;
        }
    }
}
