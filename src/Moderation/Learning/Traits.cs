using System.Globalization;
using System.Text.RegularExpressions;
using Moderation.Words;

namespace Moderation.Learning;

/// <summary>Counts and shapes of an example as small numbers: how many links, how long, which scripts, whether the name is in the host.</summary>
static class Traits
{
    public const int Most = 64;

    static readonly string[] Contacts = ["qq", "扣", "微信", "薇", "威信", "vx", "wx", "wechat", "weixin", "加v", "加微", "telegram", "tg", "电报", "飞机", "whatsapp", "群", "号", "联系", "电话", "咨询", "call", "text", "txt"];
    static readonly string[] Money = ["元", "块", "¥", "￥", "$", "£", "€", "万", "usdt", "价", "费", "钱", "折", "free", "cheap", "buy", "sale", "discount", "price", "cash", "prize", "win", "online"];
    static readonly string[] Adverts = Load();

    /// <returns>How many traits were written; each a small bin, 0 for what is not there.</returns>
    public static int Read(Parts parts, Span<byte> into)
    {
        var count = 0;
        foreach (var trait in Name(parts)) into[count++] = trait;
        foreach (var trait in Site(parts)) into[count++] = trait;
        foreach (var trait in Text(parts)) into[count++] = trait;
        foreach (var trait in Letters(parts)) into[count++] = trait;
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

    static byte[] Letters(Parts parts)
    {
        int digits = 0, run = 0, longest = 0, upper = 0, lower = 0, han = 0, odd = 0, wide = 0, marks = 0, hidden = 0, symbols = 0, emoji = 0, space = 0, punctuation = 0;
        var scripts = 0u;
        foreach (var rune in parts.Text.EnumerateRunes())
        {
            var value = rune.Value;
            if (value is >= '0' and <= '9') { digits++; longest = Math.Max(longest, ++run); continue; }
            if (value is not (' ' or '-')) run = 0;
            if (value is >= 'a' and <= 'z') lower++;
            else if (value is >= 'A' and <= 'Z') upper++;
            else if (value is >= 0x4E00 and <= 0x9FFF) han++;
            else if (value < 0x80) { if (value is ' ' or '\n') space++; else punctuation++; }
            else if (value is >= 0xFF10 and <= 0xFF5A or >= 0x2460 and <= 0x24FF or >= 0x1D400 and <= 0x1D7FF or >= 0x1F100 and <= 0x1F1FF) wide++;
            else if (value is >= 0x1F300 and <= 0x1FAFF or >= 0x2600 and <= 0x27BF) emoji++;
            else if (value is >= 0x2000 and <= 0x206F or >= 0x3000 and <= 0x303F or >= 0xFF00 and <= 0xFF65) punctuation++;
            else
            {
                var category = System.Text.Rune.GetUnicodeCategory(rune);
                if (category == UnicodeCategory.Format) hidden++;
                else if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark) marks++;
                else if (System.Text.Rune.IsLetter(rune)) { odd++; scripts |= 1u << (value >> 7) % 32; }
                else symbols++;
            }
        }

        var all = Math.Max(1, parts.Text.Length);
        return
        [
            Bin(digits), Bin(longest), Share(digits, all), Share(upper, upper + lower + 1), Share(han, all), Bin(lower + upper),
            Bin(odd), Bin(wide), Bin(marks), Bin(hidden), Bin(symbols), Bin(emoji), Share(space, all), Share(punctuation, all),
            Bin(System.Numerics.BitOperations.PopCount(scripts)),
            (byte)(han > 0 ? odd + wide > 0 ? 2 : 1 : odd > lower ? 3 : 0),
            Flag(parts.Plain.Length < parts.Folded.Length / 2),
        ];
    }

    static byte Flag(bool holds) => holds ? (byte)1 : (byte)0;

    /// <summary>0, 1, 2, then halves of powers of two: 3, 4–5, 6–7, 8–11 and so on.</summary>
    internal static byte Bin(int count)
    {
        if (count < 4) return (byte)Math.Max(0, count);
        var log = System.Numerics.BitOperations.Log2((uint)count);
        return (byte)Math.Min(30, 2 * log + (count >> log - 1 & 1));
    }

    static byte Share(int part, int whole) => (byte)(part == 0 ? 0 : 1 + Math.Min(9, part * 10 / whole));

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

    static string[] Load()
    {
        using var list = new StreamReader(typeof(Traits).Assembly.GetManifestResourceStream("AdvertWords.txt")!);
        return [.. list.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#')).Select(line => line.TrimEnd('$')).Where(word => word.Length > 1)];
    }
}
