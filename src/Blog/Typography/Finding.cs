namespace Blog.Typography;

/// <summary>A place in a text that breaks a rule of typography.</summary>
/// <param name="Start">Counted in the source, as <paramref name="End"/>.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Fix">What is to stand there; null where only the writer can tell.</param>
/// <param name="Safe">Whether the fix is right without looking at it.</param>
public sealed record Finding(string Rule, int Start, int End, string Found, string? Fix, bool Safe)
{
    public required TextPlace Place { get; init; }
}

/// <param name="Line">Counted from 1, as <paramref name="Column"/>.</param>
/// <param name="Before">A few letters before it on its line.</param>
public sealed record TextPlace(int Line, int Column, string Before, string After)
{
    const int Around = 8;

    public static TextPlace Of(string source, int start, int end)
    {
        var line = source.AsSpan(0, start).Count('\n') + 1;
        var head = source.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
        if (start == 0) head = 0;
        var tail = source.IndexOf('\n', end);
        return new(line, start - head + 1, Cut(source, Math.Max(head, start - Around), start), Cut(source, end, Math.Min(tail < 0 ? source.Length : tail, end + Around)));
    }

    static string Cut(string source, int from, int to)
    {
        if (from < to && char.IsLowSurrogate(source[from])) from++;
        if (from < to && char.IsHighSurrogate(source[to - 1])) to--;
        return source[from..Math.Max(from, to)];
    }
}
