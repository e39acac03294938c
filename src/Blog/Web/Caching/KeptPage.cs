using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace Blog.Web.Caching;

/// <summary>A finished page: its bytes in each encoding, made when first asked for, and the headers that go with them.</summary>
public sealed class KeptPage(byte[] plain, long madeAt, TimeSpan until, PageTag[] tags)
{
    readonly string hash = Base64Url.EncodeToString(SHA256.HashData(plain).AsSpan(0, 12));
    readonly Form?[] forms = new Form?[3];

    /// <summary>Taken from the first answer, once everything that adds headers has done so.</summary>
    public KeyValuePair<string, StringValues>[] Headers { get; set; } = [];

    public int Size => plain.Length * 2;   // with its encodings

    public bool IsCurrent(TimeSpan now)
    {
        foreach (var tag in tags)
            if (tag.Changed > madeAt) return false;
        return now < until;
    }

    // Two at once may both encode: the same bytes come of it.
    public Form In(Encoding encoding) => forms[(int)encoding] ??= new Form(
        encoding.Encode(plain), encoding.Name(), encoding.Name() is { } name ? $"\"{hash}-{name}\"" : $"\"{hash}\"");

    public sealed record Form(byte[] Bytes, string? Encoding, string ETag)
    {
        public bool IsKnownTo(StringValues ifNoneMatch)
        {
            foreach (var line in ifNoneMatch)
                if (line is not null && (line == "*" || line.Contains(ETag, StringComparison.Ordinal))) return true;
            return false;
        }
    }
}
