namespace Benchmarks.Bare;

public enum Part { End, Slug, Title, Excerpt, Prose, Thread }

/// <summary>A page of the site cut where its post shows: text, and what comes after it.</summary>
public sealed record Frame(IReadOnlyList<(string Text, Part Part)> Parts)
{
    const string ThreadStart = "<ol class=\"thread\">", ThreadEnd = "</ol>\n";

    public static Frame Cut(string page, PostReader.Row post)
    {
        var (from, until) = (page.IndexOf(ThreadStart, StringComparison.Ordinal) + ThreadStart.Length, page.LastIndexOf(ThreadEnd, StringComparison.Ordinal));
        List<(string, Part)> parts = [(page[..from], Part.Thread), (page[until..], Part.End)];
        foreach (var (text, part) in new[] { (post.Html, Part.Prose), (post.Title, Part.Title), (post.Excerpt, Part.Excerpt), (post.Slug, Part.Slug) })
            parts = [.. parts.SelectMany(one => Split(one, text, part))];
        return new Frame(parts);
    }

    static IEnumerable<(string, Part)> Split((string Text, Part Part) one, string at, Part part)
    {
        var pieces = one.Text.Split(at);
        return pieces.Select((piece, index) => (piece, index == pieces.Length - 1 ? one.Part : part));
    }
}
