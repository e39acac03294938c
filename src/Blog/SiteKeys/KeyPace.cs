using System.Collections.Concurrent;

namespace Blog.SiteKeys;

/// <summary>Keeps each key to its calls a minute, which may all come at once. In this process only; thread-safe.</summary>
public sealed class KeyPace(TimeProvider clock)
{
    static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    readonly ConcurrentDictionary<long, Trail> trails = new();

    /// <returns>How long to wait; null when the call may be made. What was refused doesn't count.</returns>
    public TimeSpan? Refusal(SiteKey key)
    {
        var trail = trails.GetOrAdd(key.Id, _ => new());
        lock (trail) return trail.Refusal(Window / key.PerMinute, clock.GetUtcNow());
    }

    sealed class Trail
    {
        DateTimeOffset paid;   // the moment up to which the calls so far use up the pace

        public TimeSpan? Refusal(TimeSpan each, DateTimeOffset now)
        {
            var next = (paid > now ? paid : now) + each;
            if (next - now > Window) return next - now - Window;

            paid = next;
            return null;
        }
    }
}
