using System.Security.Cryptography;
using System.Text;
using Moderation.Words;

namespace Moderation;

/// <summary>Tells the same words from others, however they are spaced, cased or widened.</summary>
public static class Fingerprint
{
    /// <returns>32 hexadecimal digits; the same for texts that a reader would call the same.</returns>
    public static string Of(string words)
    {
        var same = Folding.CollapseSpace(Folding.All(words));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(same)).AsSpan(0, 16));
    }
}
