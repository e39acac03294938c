namespace Blog.Deliveries;

/// <summary>Wakes the worker when something new is due.</summary>
public sealed class Bell
{
    readonly SemaphoreSlim rung = new(0, 1);

    public void Ring()
    {
        try
        {
            rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // It has been rung already and nobody has come yet.
        }
    }

    public Task Wait(TimeSpan longest, CancellationToken stop) => rung.WaitAsync(longest, stop);
}
