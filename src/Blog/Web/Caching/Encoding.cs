using System.Buffers;
using System.IO.Compression;
using Microsoft.Extensions.Primitives;

namespace Blog.Web.Caching;

/// <summary>The forms in which a page is sent.</summary>
public enum Encoding
{
    Plain,
    Gzip,
    Brotli,
}

public static class Encodings
{
    // 2 ms for 50 KB of HTML; the next step that pays costs 50.
    const int Quality = 5, Window = 22;

    public static string? Name(this Encoding encoding) => encoding switch
    {
        Encoding.Brotli => "br",
        Encoding.Gzip => "gzip",
        _ => null,
    };

    public static Encoding Best(StringValues accepted) =>
        Accepts(accepted, "br") ? Encoding.Brotli : Accepts(accepted, "gzip") ? Encoding.Gzip : Encoding.Plain;

    public static byte[] Encode(this Encoding encoding, byte[] plain) => encoding switch
    {
        Encoding.Brotli => Brotli(plain),
        Encoding.Gzip => Gzip(plain),
        _ => plain,
    };

    public static byte[] Decode(this Encoding encoding, byte[] encoded) => encoding switch
    {
        Encoding.Brotli => Read(new BrotliStream(new MemoryStream(encoded), CompressionMode.Decompress)),
        Encoding.Gzip => Read(new GZipStream(new MemoryStream(encoded), CompressionMode.Decompress)),
        _ => encoded,
    };

    static bool Accepts(StringValues accepted, string name)
    {
        foreach (var line in accepted)
            foreach (var part in line.AsSpan().Split(','))
                if (IsWanted(line.AsSpan(part).Trim(), name)) return true;
        return false;
    }

    // "br", "br;q=0.5"; refused by "br;q=0", "br; q=0.000".
    static bool IsWanted(ReadOnlySpan<char> offer, string name)
    {
        if (!offer.StartsWith(name, StringComparison.OrdinalIgnoreCase)) return false;
        var rest = offer[name.Length..].Trim();
        return rest.IsEmpty || (rest[0] == ';' && rest.ContainsAnyInRange('1', '9'));
    }

    static byte[] Brotli(byte[] plain)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(plain.Length));
        var done = BrotliEncoder.TryCompress(plain, buffer, out var length, Quality, Window);
        var encoded = done ? buffer.AsSpan(0, length).ToArray() : throw new InvalidOperationException("The buffer is too small.");
        ArrayPool<byte>.Shared.Return(buffer);
        return encoded;
    }

    static byte[] Gzip(byte[] plain)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal)) gzip.Write(plain);
        return bytes.ToArray();
    }

    static byte[] Read(Stream decoded)
    {
        using var bytes = new MemoryStream();
        using (decoded) decoded.CopyTo(bytes);
        return bytes.ToArray();
    }
}
