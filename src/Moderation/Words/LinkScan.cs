using System.Buffers;

namespace Moderation.Words;

/// <summary>Finds links as people and spammers write them, in one pass without backtracking.</summary>
static class LinkScan
{
    /// <summary>More links than this tell nothing new.</summary>
    public const int Most = 500;

    const int LongestLink = 2048;
    const int MostOpenings = 4 * Most; // what only looks like links is not searched without end

    static readonly string[] Openings = ["://", "www.", "](", "href=", "[url=", "[url]"];
    static readonly SearchValues<string> Opening = SearchValues.Create(Openings, StringComparison.OrdinalIgnoreCase);
    static readonly SearchValues<char> Closing = SearchValues.Create(" \t\r\n\f\0\"'<>[]()|`，。；：！？、（）【】《》「」“”　…");

    public static IReadOnlyList<Uri> Find(string text)
    {
        var links = new List<Uri>();
        var seen = new HashSet<string>();
        foreach (var link in Candidates(text).Take(MostOpenings))
        {
            if (links.Count < Most && Absolute(link) is { } uri && seen.Add(uri.AbsoluteUri)) links.Add(uri);
        }

        return links;
    }

    /// <summary>The site field as a link; null when it is none.</summary>
    public static Uri? Site(string typed) => typed.Length is 0 or > LongestLink ? null : Absolute(typed.Trim());

    static IEnumerable<string> Candidates(string text) => Spans(text).Select(span => text[span.Start..span.End]);

    /// <summary>Where something stands that may be a link, in order, never overlapping.</summary>
    public static IEnumerable<(int Start, int End)> Spans(string text)
    {
        for (var at = 0; Next(text, at) is { } link; at = link.End) yield return (link.Start, Math.Max(link.Start, link.End));
    }

    static (int Start, int End)? Next(string text, int at)
    {
        var found = text.AsSpan(at).IndexOfAny(Opening);
        if (found < 0) return null;

        found += at;
        var opening = Openings.First(opening => string.Compare(text, found, opening, 0, opening.Length, StringComparison.OrdinalIgnoreCase) == 0);
        var start = opening switch
        {
            "://" => SchemeStart(text, found, at),
            "www." => found,
            _ => Skip(text, found + opening.Length),
        };
        return (start, Math.Max(EndOf(text, start), found + opening.Length));
    }

    static int SchemeStart(string text, int colon, int from)
    {
        var start = colon;
        while (start > from && colon - start < 8 && char.IsAsciiLetter(text[start - 1])) start--;
        return start;
    }

    static int Skip(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '"' or '\'' or '<') at++;
        return at;
    }

    static int EndOf(string text, int start)
    {
        var rest = text.AsSpan(start, Math.Min(LongestLink, text.Length - start));
        var length = rest.IndexOfAny(Closing);
        return start + (length < 0 ? rest : rest[..length]).TrimEnd(".,;:!?*_~").Length;
    }

    static Uri? Absolute(string link)
    {
        if (!link.Contains('.')) return null;

        var address = link.Contains("://") ? link : link.StartsWith("//") ? "http:" + link : "http://" + link;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "ftp" && uri.Host.Contains('.') ? uri : null;
    }
}
