using System.Text;
using Blog.Localization;

namespace Blog.Search;

/// <summary>A text as the index holds it: folded, in UTF-8, which is half the size for English and may be compared byte by byte.</summary>
public sealed class IndexedText
{
    readonly byte[] folded;
    readonly int tagsAt, headingsAt, bodyAt;
    int? slot;

    /// <param name="row">Its search text is the title, a line of its own, and what follows.</param>
    /// <param name="tags">Names of its tags, folded, in both languages.</param>
    public IndexedText(IndexedRow row, string tags)
    {
        (Row, Tags, Language) = (row with { SearchText = "", Outline = "" }, tags, row.Language);
        var title = row.SearchText.IndexOf('\n');
        var parts = new[] { row.SearchText[..(title + 1)], $"{tags}\n", $"{row.Headings}\n", row.SearchText[(title + 1)..] };
        folded = Encoding.UTF8.GetBytes(string.Concat(parts));
        tagsAt = Encoding.UTF8.GetByteCount(parts[0]);
        headingsAt = tagsAt + Encoding.UTF8.GetByteCount(parts[1]);
        bodyAt = headingsAt + Encoding.UTF8.GetByteCount(parts[2]);
    }

    public IndexedRow Row { get; }

    public string Tags { get; }

    public Language Language { get; }

    public int Bytes => folded.Length;

    /// <summary>Brings its sketch along to a new place.</summary>
    internal void Place(int at, Sketches old, Sketches sketches)
    {
        if (slot is { } before) sketches.Copy(old, before, at);
        else sketches.Draw(at, folded);
        slot = at;
    }

    /// <summary>Null unless all of the query is found.</summary>
    /// <param name="most">How often the body is asked for a word; 0 where it is enough to know that it is somewhere.</param>
    public Places? Find(SearchQuery query, int most)
    {
        var all = default(Places);
        foreach (var part in query.Parts)
        {
            if (Find(part, most) is not { } places) return null;
            all += places;
        }
        return all;
    }

    /// <summary>The line of the body, from 0, in which most of the words stand together.</summary>
    public int BestLine(SearchQuery query)
    {
        var (best, most, line) = (0, 0, 0);
        foreach (var range in folded.AsSpan(bodyAt).Split((byte)'\n'))
        {
            var found = query.Words.Count(word => folded.AsSpan(bodyAt)[range].IndexOf(word.Bytes) >= 0);
            if (found > most) (best, most) = (line, found);
            line++;
        }
        return best;
    }

    /// <summary>Whether the title holds all of it.</summary>
    public bool IsTitled(SearchQuery query) => Find(query, most: 0) is { } places && places.Titles == query.Parts.Count;

    // A name and its twin are one thing: where both stand, both count.
    Places? Find(QueryPart part, int most)
    {
        Places? either = null;
        foreach (var words in part.Ways)
            if (Find(words, most) is { } places) either = either is { } other ? other | places : places;
        return either;
    }

    Places? Find(QueryWord[] words, int most)
    {
        Places? all = null;
        foreach (var word in words)
        {
            if (Find(word.Bytes, most) is not { } places) return null;
            all = all is { } other ? other & places : places;
        }
        return all;
    }

    Places? Find(ReadOnlySpan<byte> word, int most)
    {
        var (title, tags, headings) = (0, 0, 0);
        for (int at = 0, next; (next = folded.AsSpan(at, bodyAt - at).IndexOf(word)) >= 0;)
        {
            if (at + next < tagsAt) (title, at) = (1, tagsAt);
            else if (at + next < headingsAt) (tags, at) = (1, headingsAt);
            else (headings, at) = (1, bodyAt);
        }
        var isAbove = title + tags + headings > 0;
        var count = Count(word, isAbove ? most : Math.Max(most, 1));
        return isAbove || count > 0 ? new(title, tags, headings, count) : null;
    }

    int Count(ReadOnlySpan<byte> word, int most)
    {
        var count = 0;
        for (int at = bodyAt, next; count < most && (next = folded.AsSpan(at).IndexOf(word)) >= 0; at += next + word.Length) count++;
        return count;
    }
}

/// <summary>Where something was found: in how many parts of the query the title, the tags, the headings hold it, and how often the body does.</summary>
public readonly record struct Places(int Titles, int Tags, int Headings, int Count)
{
    public static Places operator +(Places one, Places other) =>
        new(one.Titles + other.Titles, one.Tags + other.Tags, one.Headings + other.Headings, one.Count + other.Count);

    public static Places operator |(Places one, Places other) =>
        new(one.Titles | other.Titles, one.Tags | other.Tags, one.Headings | other.Headings, one.Count + other.Count);

    public static Places operator &(Places one, Places other) =>
        new(one.Titles & other.Titles, one.Tags & other.Tags, one.Headings & other.Headings, one.Count + other.Count);
}
