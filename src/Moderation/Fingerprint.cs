using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Moderation.Words;

namespace Moderation;

/// <summary>Tells the same words from others, however they are spaced, cased or widened.</summary>
public static class Fingerprint
{
    /// <returns>32 hexadecimal digits; the same for texts that a reader would call the same.</returns>
    public static string Of(string words)
    {
        // Folding reads both ends of what is longer than any comment: such a text is the same only to the letter.
        var same = words.Length > Folding.Most ? words : Folding.CollapseSpace(Folding.Of(words));
        return Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(same.AsSpan())).AsSpan(0, 16));
    }
}
