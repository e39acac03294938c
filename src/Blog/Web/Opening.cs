namespace Blog.Web;

/// <summary>
/// What a kept page does not need: the database is opened, the settings are read and the routes are laid while the server listens already.
/// Whoever needs more than a kept page, and comes before that is done, waits for it.
/// </summary>
public sealed class Opening
{
    readonly TaskCompletionSource<RequestDelegate> house = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => house.Task;

    // On threads of their own: the pool begins with one a core, and readers need those.
    public void Begin(Func<Task> prepare, Func<RequestDelegate> lay) => _ = Open(OnItsOwn(prepare).Unwrap(), OnItsOwn(lay));

    static Task<T> OnItsOwn<T>(Func<T> work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    async Task Open(Task prepared, Task<RequestDelegate> laid)
    {
        try
        {
            await Task.WhenAll(prepared, laid);
            house.SetResult(await laid);
        }
        catch (Exception fault)
        {
            house.SetException(fault);
        }
    }

    public Task Enter(HttpContext context) => house.Task is { IsCompletedSuccessfully: true, Result: var rest } ? rest(context) : Wait(context);

    async Task Wait(HttpContext context)
    {
        try
        {
            await house.Task.WaitAsync(context.RequestAborted);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;   // who asked has gone
        }
        await (await house.Task)(context);
    }
}
