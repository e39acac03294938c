using Blog.Localization;
using Blog.Rendering;

namespace Blog.Posts.SideBySide;

/// <summary>Tells what became of a text, paragraph by paragraph, so that a reader can follow.</summary>
public sealed class Changes
{
    readonly Language language;
    readonly List<Change> told = [];
    Passage? heading;

    Changes(Language language) => this.language = language;

    public static IReadOnlyList<Change> Between(IReadOnlyList<Passage> old, IReadOnlyList<Passage> now, Language language)
    {
        var (changes, survivors, next) = (new Changes(language), Survivors.Of(old, now), 0);
        for (var i = 0; i < now.Count; i++)
        {
            if (survivors[i] >= 0) while (next < survivors[i]) changes.Tell(ChangeKind.Removed, old[next++]);
            if (survivors[i] < 0) changes.Tell(ChangeKind.Added, now[i]);
            else changes.Follow(old[next++], now[i]);
        }
        while (next < old.Count) changes.Tell(ChangeKind.Removed, old[next++]);
        return changes.told;
    }

    void Follow(Passage was, Passage now)
    {
        if (was.Text != now.Text) Add(ChangeKind.Changed, Inside(now, WordChanges.Between(was.Text, now.Text, language)));
        else if (told is [.., { Kind: ChangeKind.Same } last]) told[^1] = last with { Count = last.Count + 1 };
        else told.Add(new Change(ChangeKind.Same, ""));
        if (now.IsHeading) heading = was.Text == now.Text ? now : null;
    }

    void Tell(ChangeKind kind, Passage passage)
    {
        var tag = kind == ChangeKind.Added ? "ins" : "del";
        Add(kind, Inside(passage, $"<{tag}>{WordChanges.Encoded(passage.Text, language)}</{tag}>"));
        if (passage.IsHeading && kind == ChangeKind.Added) heading = null;
    }

    /// <summary>A change stands under the heading of its section, if that stayed.</summary>
    void Add(ChangeKind kind, string html)
    {
        if (heading is { } stands) told.Add(new Change(ChangeKind.Context, Inside(stands, WordChanges.Encoded(stands.Text, language))));
        heading = null;
        told.Add(new Change(kind, html));
    }

    static string Inside(Passage passage, string html) => passage switch
    {
        { IsHeading: true } => $"<p><strong>{html}</strong></p>",
        { Kind: "pre" } => $"<p><code>{html}</code></p>",
        _ => $"<p>{html}</p>",
    };
}
