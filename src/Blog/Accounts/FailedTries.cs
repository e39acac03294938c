using System.Collections.Concurrent;
using Blog.Web;

namespace Blog.Accounts;

/// <summary>Five wrong passwords lock an account, but only for the address they came from: whoever guesses locks out nobody else.</summary>
/// <remarks>On this node only (see <see cref="SignInPace"/>), and for addresses whether or not there is such an account. Thread-safe.</remarks>
public sealed class FailedTries(TimeProvider clock)
{
    public const int Most = 5;
    const int Crowd = 10_000;

    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    readonly ConcurrentDictionary<string, Tries> tries = new();

    /// <summary>Counts the try before the password is looked at, so that many at once are not more than five.</summary>
    public bool Allow(string who)
    {
        if (tries.Count > Crowd) ForgetOld();
        return tries.AddOrUpdate(who, _ => new Tries(1, Until), (_, past) => Next(past)).Count <= Most;
    }

    public void Forget(string who) => tries.TryRemove(who, out _);

    TimeSpan Until => clock.Steady + Pause;

    Tries Next(Tries past) =>
        past.Until <= clock.Steady ? new Tries(1, Until)
        : past.Count < Most ? new Tries(past.Count + 1, Until)
        : past with { Count = Most + 1 };

    void ForgetOld()
    {
        foreach (var old in tries.Where(entry => entry.Value.Until <= clock.Steady)) tries.TryRemove(old);
    }

    readonly record struct Tries(int Count, TimeSpan Until);
}
