namespace Moderation.Campaigns;

/// <summary>Tells when strangers' comments arrive far faster than this blog is used to. Thread-safe.</summary>
/// <remarks>
/// It begins when 10 minutes hold at least <see cref="Fewest"/> comments and <see cref="Times"/> times the usual number in 10 minutes,
/// which is the mean of the last 7 days without the last hour; a blog younger than a day counts as a day old. It ends
/// <see cref="Calm"/> after the last time that this was so.
/// </remarks>
public sealed class FloodMode
{
    public const int Fewest = 20, Times = 8;

    public static readonly TimeSpan Calm = TimeSpan.FromMinutes(30);

    const int Slot = 10, Hour = 60, Day = 24 * Hour, Week = 7 * Day; // minutes

    readonly Lock gate = new();
    readonly (long Minute, int Count)[] minutes = new (long, int)[Week];
    long first = long.MaxValue;
    DateTime since, last = DateTime.MinValue;
    (long Minute, double Count) usual;

    /// <summary>A stored comment of somebody without an account came, at a time in UTC; about in order.</summary>
    public void Arrive(DateTime at)
    {
        lock (gate)
        {
            Count(MinuteOf(at));
            var recent = Recent(at);
            if (recent < Fewest || recent < Times * Usual(at)) return;

            if (at - last >= Calm) since = at;
            if (at > last) last = at;
        }
    }

    /// <returns>Null when comments arrive as usual.</returns>
    public FloodState? At(DateTime now)
    {
        lock (gate) return now - last < Calm ? new(since, Recent(now), Usual(now)) : null;
    }

    void Count(long minute)
    {
        ref var counted = ref minutes[minute % Week];
        if (counted.Minute > minute) return; // older than a week
        counted = (minute, counted.Minute == minute ? counted.Count + 1 : 1);
        first = Math.Min(first, minute);
    }

    int Recent(DateTime at) => Sum(MinuteOf(at) - Slot + 1, MinuteOf(at));

    // Changes only with the minute.
    double Usual(DateTime at)
    {
        if (usual.Minute != MinuteOf(at)) usual = (MinuteOf(at), UsualUntil(at));
        return usual.Count;
    }

    double UsualUntil(DateTime at)
    {
        var (until, from) = (MinuteOf(at) - Hour, MinuteOf(at) - Week + 1);
        var age = Math.Clamp(until - Math.Max(first, from), Day, Week);
        return Sum(from, until) * (double)Slot / age;
    }

    int Sum(long from, long to)
    {
        var sum = 0;
        for (var minute = from; minute <= to; minute++)
        {
            var counted = minutes[minute % Week];
            if (counted.Minute == minute) sum += counted.Count;
        }

        return sum;
    }

    static long MinuteOf(DateTime at) => at.Ticks / TimeSpan.TicksPerMinute;
}

/// <summary>How it stands while too many arrive.</summary>
/// <param name="Since">UTC.</param>
/// <param name="Recent">Comments in the last 10 minutes.</param>
/// <param name="Usual">Comments in 10 minutes on other days.</param>
public sealed record FloodState(DateTime Since, int Recent, double Usual);
