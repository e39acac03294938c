namespace Blog.Web;

/// <summary>The database is opened and the settings are read while the routes are laid; whoever comes before that is done waits for it.</summary>
public sealed class Opening
{
    public Task Done { get; private set; } = Task.CompletedTask;

    public void Begin(Func<Task> prepare) => Done = Task.Run(prepare);

    public RequestDelegate Before(RequestDelegate next) => context => Done.IsCompletedSuccessfully ? next(context) : Wait(context, next);

    async Task Wait(HttpContext context, RequestDelegate next)
    {
        await Done.WaitAsync(context.RequestAborted);
        await next(context);
    }
}
