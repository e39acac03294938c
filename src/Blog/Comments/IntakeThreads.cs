using System.Collections.Concurrent;

namespace Blog.Comments;

/// <summary>
/// Takes comments in on threads of its own, as many as there are cores: a storm of them queues here, and readers find the pool's threads free,
/// which SQLite would block while it writes. Started with the first comment.
/// </summary>
public sealed class IntakeThreads : TaskScheduler, IDisposable
{
    [ThreadStatic]
    static IntakeThreads? here;

    readonly BlockingCollection<Task> waiting = [];
    readonly Lazy<Thread[]> threads;

    public IntakeThreads() => threads = new(Start);

    public override int MaximumConcurrencyLevel => Environment.ProcessorCount;

    /// <summary>Runs it, and what follows each await in it, on these threads.</summary>
    public Task<T> Run<T>(Func<Task<T>> work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.None, this).Unwrap();

    protected override void QueueTask(Task task)
    {
        _ = threads.Value;
        try
        {
            waiting.Add(task);
        }
        catch (InvalidOperationException)
        {
            ThreadPool.UnsafeQueueUserWorkItem(left => TryExecuteTask(left), task, preferLocal: false);   // the site is stopping: what is left of a request ends on the pool's
        }
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => here == this && !taskWasPreviouslyQueued && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks() => waiting;

    Thread[] Start()
    {
        Thread[] all = [.. Enumerable.Range(1, MaximumConcurrencyLevel).Select(number => new Thread(Work) { IsBackground = true, Name = $"comments {number}" })];
        foreach (var thread in all) thread.UnsafeStart();   // without what hangs on the first request
        return all;
    }

    void Work()
    {
        here = this;
        foreach (var task in waiting.GetConsumingEnumerable()) TryExecuteTask(task);
    }

    public void Dispose() => waiting.CompleteAdding();
}
