namespace Blog.Web;

/// <summary>Gives back, when a wave of work is over, what it took: the collector keeps room for the next one, and the C library what was freed.</summary>
/// <remarks>That stops the process for some hundredths of a second, so it is done when nobody asks for anything.</remarks>
public sealed class IdleMemory(TimeProvider clock) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        var waves = new Waves(GC.GetTotalAllocatedBytes());
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stop))
            if (waves.IsOver(GC.GetTotalAllocatedBytes())) GiveBack();
    }

    static void GiveBack()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        CLibrary.GiveBack();
    }
}

/// <summary>Tells by what was allocated so far, asked now and then, when work has come to rest.</summary>
/// <param name="start">Bytes that the process had allocated by then.</param>
sealed class Waves(long start)
{
    const long Quiet = 1 << 20;   // what workers take in a pause without any reader is a fifth of it
    const long Much = 16 << 20;   // less leaves nothing that would pay for a collection

    long settled = start, last = start;

    /// <returns>True once for each wave.</returns>
    public bool IsOver(long allocated)
    {
        var isQuiet = allocated - last < Quiet;
        last = allocated;
        if (!isQuiet || allocated - settled < Much) return false;
        settled = allocated;
        return true;
    }
}
