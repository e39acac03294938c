namespace Moderation.Learning;

/// <summary>Counts and shapes of an example as small numbers: how many links, how long, which scripts, whether the name is in the host.</summary>
static class Traits
{
    public const int Most = 96;

    static readonly string[] Contacts = Resource.Lines("ContactWords.txt");
    static readonly string[] Money = Resource.Lines("MoneyWords.txt");
    static readonly string[] Adverts = [.. Resource.Lines("AdvertWords.txt").Select(line => line.TrimEnd('$')).Where(word => word.Length > 1)];

    /// <returns>How many traits were written; each a small bin, 0 for what is not there.</returns>
    public static int Read(Parts parts, Span<byte> into)
    {
        var count = 0;
        foreach (var trait in Name(parts)) into[count++] = trait;
        foreach (var trait in Site(parts)) into[count++] = trait;
        foreach (var trait in Text(parts)) into[count++] = trait;
        foreach (var trait in new LetterCounts(parts.Text).Traits(parts)) into[count++] = trait;
        return count;
    }

    static byte[] Name(Parts parts)
    {
        var (author, folded) = (parts.Author, parts.FoldedAuthor);
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var tight = folded.Replace(" ", "");
        var host = parts.Host.Replace("-", "");
        return
        [
            Bin(author.Length),
            Bin(words.Length),
            Bin(author.Count(char.IsAsciiDigit)),
            (byte)(author.Length == 0 ? 0 : char.IsUpper(author[0]) ? 1 : char.IsLower(author[0]) ? 2 : 3),
            Bin(InnerCapitals(author)),
            Flag(author.Contains('.') || author.Contains("http")),
            Flag(Adverts.Any(word => tight.Contains(word, StringComparison.Ordinal))),
            Bin(words.Count(word => word.Length > 2 && host.Contains(word, StringComparison.Ordinal))),
            Flag(tight.Length > 3 && host.Contains(tight, StringComparison.Ordinal)),
            Bin(Consonants(folded)),
            Flag(tight.Length > 2 && parts.Folded.Contains(folded, StringComparison.Ordinal)),
            Bin(Han(author)),
        ];
    }

    static byte[] Site(Parts parts)
    {
        var host = parts.Host;
        var label = MainLabel(host);
        var letters = label.TrimEnd("0123456789".ToCharArray());
        return
        [
            Bin(host.Length),
            Bin(host.Count(char.IsAsciiDigit)),
            Bin(host.Count(letter => letter == '-')),
            Bin(host.Count(letter => letter == '.')),
            Bin(parts.Path.Length / 2),
            Bin(parts.Path.Count(letter => letter is '/' or '-')),
            Flag(letters.Length > 0 && Pinyin.Spells(letters)),
            Flag(letters.Length > 0 && letters.Length < label.Length),
            Bin(Consonants(label)),
            Flag(host.Length > 0 && parts.Links.Any(link => link.Host == host)),
            Flag(host.Contains(',')),
        ];
    }

    static byte[] Text(Parts parts)
    {
        var text = parts.Text;
        var hosts = parts.Links.Select(link => link.Host).Distinct().Count();
        var words = parts.Folded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return
        [
            Bin(text.Length),
            Bin(words.Length),
            Bin(parts.LinkCount),
            Bin(hosts),
            parts.LinkCount == 0 ? (byte)0 : Bin(1 + text.Length / parts.LinkCount / 8),
            Bin(Occurrences(text, "<a")),
            Bin(Occurrences(parts.Folded, "[url")),
            Bin(parts.Links.Sum(link => link.Path.Length) / 8),
            Bin(parts.Links.Sum(link => link.Host.Count(letter => letter is '-' or (>= '0' and <= '9')))),
            Bin(Occurrences(text, "\n")),
            Bin(Occurrences(text, "!") + Occurrences(text, "！")),
            Bin(Occurrences(text, "?") + Occurrences(text, "？")),
            Bin(Occurrences(text, "@")),
            Flag(text.StartsWith('@')),
            Bin(Occurrences(text, "...") + Occurrences(text, "…") + Occurrences(text, "。。")),
            Bin(words.Count(word => InnerCapitals(word) > 0)),
            Bin(Contacts.Count(word => parts.Plain.Contains(word, StringComparison.Ordinal))),
            Bin(Money.Count(word => parts.Folded.Contains(word, StringComparison.Ordinal))),
            Bin(Adverts.Count(word => parts.Folded.Contains(word, StringComparison.Ordinal))),
            words.Length < 4 ? (byte)0 : (byte)(1 + words.Distinct().Count() * 6 / words.Length),
        ];
    }

    internal static byte Flag(bool holds) => holds ? (byte)1 : (byte)0;

    /// <summary>0, 1, 2, then halves of powers of two: 3, 4–5, 6–7, 8–11 and so on.</summary>
    internal static byte Bin(int count)
    {
        if (count < 4) return (byte)Math.Max(0, count);
        var log = System.Numerics.BitOperations.Log2((uint)count);
        return (byte)Math.Min(30, 2 * log + (count >> log - 1 & 1));
    }

    internal static byte Share(int part, int whole) => (byte)(part == 0 ? 0 : 1 + Math.Min(9, part * 10 / whole));

    static int Han(string text) => text.Count(letter => letter is >= '\u4E00' and <= '\u9FFF');

    static int Occurrences(string text, string what)
    {
        var count = 0;
        for (var at = 0; count < 200 && (at = text.IndexOf(what, at, StringComparison.Ordinal)) >= 0; at += what.Length) count++;
        return count;
    }

    static int InnerCapitals(string word)
    {
        var count = 0;
        for (var at = 1; at < word.Length; at++) if (char.IsUpper(word[at]) && char.IsLower(word[at - 1])) count++;
        return count;
    }

    static int Consonants(string word)
    {
        int run = 0, longest = 0;
        foreach (var letter in word)
        {
            run = letter is >= 'a' and <= 'z' && !"aeiouy".Contains(letter) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    static string MainLabel(string host)
    {
        var labels = host.Split('.');
        return labels.Length < 2 ? host : labels.SkipLast(1).MaxBy(label => label.Length)!;
    }
}
