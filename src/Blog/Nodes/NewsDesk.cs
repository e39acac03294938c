using System.Collections.Concurrent;

namespace Blog.Nodes;

/// <summary>
/// Tells whoever keeps a copy in memory what changed, on whichever node it did: the saved entities are translated in <see cref="Reporter"/>,
/// and each keeper of a copy says once, with <c>On</c>, what it wants to hear.
/// </summary>
public sealed partial class NewsDesk(ILogger<NewsDesk> log)
{
    readonly ConcurrentDictionary<Subject, ConcurrentBag<Reader>> readers = new();
    readonly ConcurrentQueue<(Reader Reader, long? Id)> unheard = new();

    /// <param name="reader">Is given the id; null when any of them may have changed. Called twice for one change it must do no harm.</param>
    public void On(Subject subject, Func<long?, Task> reader) => readers.GetOrAdd(subject, _ => []).Add(new(reader));

    public void On(Subject subject, Action<long?> reader) => On(subject, id =>
    {
        reader(id);
        return Task.CompletedTask;
    });

    public async Task Tell(IEnumerable<Headline> news)
    {
        foreach (var (subject, id) in news)
            foreach (var reader in ReadersOf(subject)) await Tell(reader, id);
    }

    /// <summary>After a time in which news may have been missed.</summary>
    public async Task TellAll()
    {
        foreach (var subject in Enum.GetValues<Subject>())
            foreach (var reader in ReadersOf(subject)) await Tell(reader, null);
    }

    /// <summary>What somebody could not hear, because the database was away for example, is told again.</summary>
    public async Task Repeat()
    {
        for (var left = unheard.Count; left > 0 && unheard.TryDequeue(out var missed); left--) await Tell(missed.Reader, missed.Id);
    }

    ConcurrentBag<Reader> ReadersOf(Subject subject) => readers.TryGetValue(subject, out var all) ? all : [];

    // It is committed: whoever changed it must not be told that it failed.
    async Task Tell(Reader reader, long? id)
    {
        try
        {
            await reader.Hear(id);
        }
        catch (Exception fault)
        {
            unheard.Enqueue((reader, id));
            Missed(log, fault);
        }
    }

    // One at a time: of two who read the same anew, the one that began earlier must not have the last word.
    sealed class Reader(Func<long?, Task> hear)
    {
        readonly SemaphoreSlim turn = new(1);

        public async Task Hear(long? id)
        {
            await turn.WaitAsync();
            try
            {
                await hear(id);
            }
            finally
            {
                turn.Release();
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A change could not be taken over yet; it is tried again in a second")]
    static partial void Missed(ILogger log, Exception fault);
}
