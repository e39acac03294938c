using System.Text;
using Moderation.Words;

namespace Moderation.Learning;

/// <summary>An example taken apart: name, site, words without their links, and the links.</summary>
sealed class Parts
{
    /// <summary>Stands in the text where a link stood.</summary>
    public const char LinkMark = '\uE000';

    const int LongestName = 80, LongestSite = 120, MostLinks = 24, Beginning = 800, Ending = 300;

    public Parts(Example example)
    {
        Author = Cut(example.Author, LongestName).Trim();
        (Host, Path) = Address(Cut(example.Url, LongestSite).Trim());
        Text = Unlink(Ends(example.Text));
        Folded = Folding.Of(Text);
        FoldedAuthor = Folding.CollapseSpace(Folding.Of(Author));
        Plain = Streams.Plain(Folded);
    }

    public string Author { get; }

    public string FoldedAuthor { get; }

    /// <summary>Host of the site in lower case without www; empty when there is none.</summary>
    public string Host { get; }

    public string Path { get; }

    /// <summary>Written in Chinese, as far as its letters tell.</summary>
    public bool IsChinese => Folded.Count(char.IsAsciiLetterLower) < 4 * Math.Max(1, Han(Folded)) && Han(Folded.Length > 0 ? Folded + FoldedAuthor : FoldedAuthor) > 0;

    public string Text { get; }

    public string Folded { get; }

    public string Plain { get; }

    /// <summary>Links of the text, the first <see cref="MostLinks"/>.</summary>
    public List<(string Host, string Path)> Links { get; } = [];

    public int LinkCount { get; private set; }

    /// <summary>The same for what one advertiser sends under one site, or one name.</summary>
    public uint Campaign => Hashing.Hash(Host.Length > 0 ? Host : FoldedAuthor.Length > 0 ? FoldedAuthor : Folded);

    string Unlink(string text)
    {
        StringBuilder? left = null;
        var from = 0;
        foreach (var (start, end) in LinkScan.Spans(text))
        {
            var link = text.AsSpan(start, end - start);
            if (!link.Contains('.')) continue;

            (left ??= new()).Append(text, from, start - from).Append(LinkMark);
            from = end;
            LinkCount++;
            if (Links.Count < MostLinks) Links.Add(Address(Cut(link.ToString(), LongestSite)));
        }

        return left is null ? text : left.Append(text, from, text.Length - from).ToString();
    }

    static (string Host, string Path) Address(string link)
    {
        var scheme = link.IndexOf("://", StringComparison.Ordinal);
        var rest = (scheme < 0 ? link : link[(scheme + 3)..]).ToLowerInvariant();
        if (rest.StartsWith("www.", StringComparison.Ordinal)) rest = rest[4..];
        var end = rest.AsSpan().IndexOfAny("/?#,");
        return end < 0 ? (rest, "") : (rest[..end], rest[end..]);
    }

    static int Han(string text) => text.Count(letter => letter is >= '\u3400' and <= '\u9FFF');

    static string Cut(string text, int most) => text.Length <= most ? text : text[..most];

    static string Ends(string text) =>
        text.Length <= Beginning + Ending ? text : string.Concat(text.AsSpan(0, Beginning), "\n", text.AsSpan(text.Length - Ending));
}
