namespace Moderation;

/// <summary>When one author or address posted last.</summary>
sealed class FloodTrail
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    public const int MostInWindow = 10;
    public const int AtOnce = 3;

    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(10);

    readonly Queue<DateTime> times = new();
    DateTime paid; // the moment up to which the posts so far use up the pace

    public TimeSpan Wait(DateTime now)
    {
        while (times.TryPeek(out var first) && now - first >= Window) times.Dequeue();

        var pace = paid - now - Pace * (AtOnce - 1);
        var window = times.Count < MostInWindow ? TimeSpan.Zero : times.Peek() + Window - now;
        return new[] { pace, window, TimeSpan.Zero }.Max();
    }

    public void Add(DateTime now)
    {
        times.Enqueue(now);
        paid = (paid > now ? paid : now) + Pace;
    }
}
