using System.Text;

namespace Blog.Rendering;

/// <summary>Text that every later step can take: no lone surrogates, no NUL, no U+FFFE, which cannot be normalised.</summary>
static class Wellformed
{
    public static string Text(string text)
    {
        if (!text.AsSpan().ContainsAny('\0', '\uFFFE') && IsWhole(text)) return text;
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) whole.Append(rune.Value is 0 or 0xFFFE ? Rune.ReplacementChar : rune);
        return whole.ToString();
    }

    public static string Normal(string text, NormalizationForm form = NormalizationForm.FormC) => Text(text).Normalize(form);

    static bool IsWhole(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var at)
        {
            if (Rune.DecodeFromUtf16(text[at..], out _, out var used) != System.Buffers.OperationStatus.Done) return false;
            text = text[(at + used)..];
        }
        return true;
    }
}
