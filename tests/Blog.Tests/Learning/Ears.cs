using Microsoft.Extensions.Logging;

namespace Blog.Tests.Learning;

/// <summary>Hears what is said in the log.</summary>
sealed class Ears<T> : ILogger<T>
{
    public List<string> Heard { get; } = [];

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel level) => true;

    public void Log<TState>(LogLevel level, EventId id, TState state, Exception? fault, Func<TState, Exception?, string> format) =>
        Heard.Add(format(state, fault));
}
