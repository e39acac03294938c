using System.Diagnostics;
using System.Diagnostics.Metrics;
using Moderation;

namespace Blog.Web.Telemetry;

/// <summary>What this node counts of itself. To count costs next to nothing; whether anybody collects it is another matter.</summary>
public sealed class Instruments
{
    public const string Meter = "Liangyu";

    readonly Counter<long> verdicts, letters, evictions;
    readonly Histogram<double> checks, renders;
    long hits, made;

    public Instruments(IMeterFactory meters)
    {
        var meter = meters.Create(Meter);
        meter.CreateObservableCounter("liangyu.pages.kept", () => Hits, description: "Requests answered with a kept page");
        renders = meter.CreateHistogram<double>("liangyu.pages.made", "s", "Public pages made, and the time it took");
        evictions = meter.CreateCounter<long>("liangyu.pages.evictions", description: "Changes that put kept pages out of date");
        verdicts = meter.CreateCounter<long>("liangyu.comments.verdicts", description: "Comments judged, by verdict");
        checks = meter.CreateHistogram<double>("liangyu.comments.checks", "s", "Time of all local checks of one comment");
        letters = meter.CreateCounter<long>("liangyu.mail.sent", description: "Letters, by whether they left");
    }

    /// <summary>Requests answered with a kept page since the start.</summary>
    public long Hits => Volatile.Read(ref hits);

    /// <summary>Public pages made since the start.</summary>
    public long Made => Volatile.Read(ref made);

    public void Hit() => Interlocked.Increment(ref hits);

    public void Render(long since)
    {
        Interlocked.Increment(ref made);
        renders.Record(Stopwatch.GetElapsedTime(since).TotalSeconds);
    }

    public void Evict() => evictions.Add(1);

    public void Judge(Verdict verdict, long since)
    {
        verdicts.Add(1, new KeyValuePair<string, object?>("verdict", verdict.ToString().ToLowerInvariant()));
        checks.Record(Stopwatch.GetElapsedTime(since).TotalSeconds);
    }

    public void Mail(bool sent) => letters.Add(1, new KeyValuePair<string, object?>("sent", sent));
}
