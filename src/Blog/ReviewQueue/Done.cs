using System.Text.Json;
using Blog.Comments;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Blog.ReviewQueue;

/// <summary>What was done last: the bar above the list says it, with a way back, until the next act.</summary>
/// <param name="What">An act's name, or another ending of the resource key Queue.Done.</param>
/// <param name="To">The status that the comments have now; null when there is no way back.</param>
public record Done(string What, int Count, CommentStatus? To, IReadOnlyList<long> Ids)
{
    const string Slot = "Queue.Done";

    /// <summary>The campaign that was decided as a whole, and the moment in ticks; then <see cref="Ids"/> is empty.</summary>
    public long? Campaign { get; init; }

    public long At { get; init; }

    public bool CanUndo => To is not null && (Ids.Count > 0 || Campaign is not null);

    public static Done Of(Act act, IReadOnlyList<long> ids) => new(act.Name, ids.Count, act.To, ids);

    public static Done Pile(Act act, int count, long campaign, DateTime at) => new(act.Name, count, act.To, []) { Campaign = campaign, At = at.Ticks };

    public static Done Notice(string what, int count = 0) => new(what, count, null, []);

    public void Keep(ITempDataDictionary bag) => bag[Slot] = JsonSerializer.Serialize(this);

    /// <summary>Leaves what can be undone in place; a mere notice is read once.</summary>
    public static Done? In(ITempDataDictionary bag)
    {
        if (bag.Peek(Slot) is not string json || JsonSerializer.Deserialize<Done>(json) is not { } done) return null;
        if (!done.CanUndo) bag.Remove(Slot);
        return done;
    }
}
