namespace Blog.Rendering;

/// <summary>How far an address reaches that was typed into running text (GFM, extended autolinks).</summary>
static class BareAddress
{
    static readonly string[] Schemes = ["https://", "http://"];

    /// <returns>0 where none begins.</returns>
    public static int Length(ReadOnlySpan<char> text, bool inBrackets)
    {
        var host = Host(text);
        if (host < 0) return 0;

        var end = Reach(text, host, inBrackets);
        return end > host && IsDomain(text[host..end], needsDot: host == 0) ? end : 0;
    }

    /// <returns>Where the host begins, or -1.</returns>
    static int Host(ReadOnlySpan<char> text)
    {
        foreach (var scheme in Schemes)
            if (text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) return scheme.Length;
        return text.StartsWith("www.", StringComparison.Ordinal) ? 0 : -1;
    }

    static int Reach(ReadOnlySpan<char> text, int host, bool inBrackets)
    {
        var end = host + text[host..].IndexOfAnyExcept(DomainLetters);
        if (end < host) end = text.Length;
        if (end < text.Length && "/?#:@".Contains(text[end]))
            while (end < text.Length && Continues(text[end], inBrackets)) end++;
        return Trimmed(text[..end]);
    }

    static bool Continues(char letter, bool inBrackets) =>
        letter is > ' ' and < '\u007F' and not ('<' or '>' or '"' or '`' or '|') && !(inBrackets && letter is ']');

    static int Trimmed(ReadOnlySpan<char> text)
    {
        var surplus = text.Count(')') - text.Count('(');
        for (var end = text.Length; end > 0; end--)
        {
            if (text[end - 1] is '?' or '!' or '.' or ',' or ':' or '*' or '_' or '~' or '\'' or '"') continue;
            if (text[end - 1] is ')' && surplus-- > 0) continue;
            if (text[end - 1] is ';') { end = Entity(text[..end]) + 1; continue; }
            return end;
        }
        return 0;
    }

    /// <returns>Where a closing &amp;name; begins, or just before the semicolon.</returns>
    static int Entity(ReadOnlySpan<char> text)
    {
        var name = text[..^1];
        var start = name.Length;
        while (start > 0 && char.IsAsciiLetterOrDigit(name[start - 1])) start--;
        return start > 0 && start < name.Length && name[start - 1] == '&' ? start - 1 : name.Length;
    }

    static bool IsDomain(ReadOnlySpan<char> text, bool needsDot)
    {
        var end = text.IndexOfAny("/?#:@");
        var domain = end < 0 ? text : text[..end];
        if (domain.IsEmpty || domain.ContainsAnyExcept(DomainLetters) || needsDot && !domain.Contains('.')) return false;

        var last = domain.LastIndexOf('.');
        var lastTwo = last < 0 ? domain : domain[(domain[..last].LastIndexOf('.') + 1)..];
        return !lastTwo.Contains('_') && domain[0] != '.' && domain[^1] != '.';
    }

    static readonly System.Buffers.SearchValues<char> DomainLetters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");
}
