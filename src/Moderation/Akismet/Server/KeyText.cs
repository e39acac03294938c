using System.Security.Cryptography;
using System.Text;

namespace Moderation.Akismet.Server;

/// <summary>A key of the protocol: 12 letters a-z and digits. Other lengths are refused by WordPress itself, and as a part of a host's name it loses its case.</summary>
public static class KeyText
{
    public const int Length = 12;

    const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    public static string New() => RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>What is kept of a key, 64 hexadecimal digits. Keys are as random as they are long, so nobody guesses one from it.</summary>
    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(key)));

    /// <summary>In its one form, as <see cref="New"/> makes it; null when it can be no key.</summary>
    public static string? Clean(string key)
    {
        var clean = key.Trim().ToLowerInvariant();
        return clean.Length == Length && clean.All(Letters.Contains) ? clean : null;
    }

    /// <summary>The key that a call was made with, unclean; empty when there is none.</summary>
    /// <param name="host">What the client asked for: <c>KEY.host</c> in older clients.</param>
    /// <param name="names">The fields that may hold it, the weightier first.</param>
    public static string In(FormText form, string host, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (form[name] is { Length: > 0 } key) return key;

        var label = host.Split('.') is [var first, _, ..] ? first : "";
        return Clean(label) is null ? "" : label;
    }
}
