using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace Blog.Web.Caching;

/// <summary>A finished page: its bytes in each encoding in which it was asked for, and the headers that go with them.</summary>
public sealed class KeptPage
{
    readonly string hash;
    readonly long madeAt;
    readonly TimeSpan until;
    readonly PageTag[] tags;
    readonly Form?[] forms = new Form?[3];

    /// <param name="first">The encoding that is wanted now: of a page that nobody reads in another, no other takes memory.</param>
    public KeptPage(byte[] plain, Encoding first, long madeAt, TimeSpan until, PageTag[] tags)
    {
        (this.madeAt, this.until, this.tags) = (madeAt, until, tags);
        hash = Base64Url.EncodeToString(SHA256.HashData(plain).AsSpan(0, 12));
        Size = plain.Length * 2;   // at most, with all its encodings
        forms[(int)first] = Of(plain, first);
    }

    /// <summary>Taken from the first answer, once everything that adds headers has done so.</summary>
    public KeyValuePair<string, StringValues>[] Headers { get; set; } = [];

    public int Size { get; }

    public bool IsCurrent(TimeSpan now)
    {
        foreach (var tag in tags)
            if (tag.Changed > madeAt) return false;
        return now < until;
    }

    // Two at once may both encode: the same bytes come of it.
    public Form In(Encoding encoding) => forms[(int)encoding] ??= Of(Plain(), encoding);

    byte[] Plain()
    {
        var at = Array.FindIndex(forms, form => form is not null);
        return ((Encoding)at).Decode(forms[at]!.Bytes);
    }

    Form Of(byte[] plain, Encoding encoding) => new(encoding.Encode(plain), encoding.Name(), encoding.Name() is { } name ? $"\"{hash}-{name}\"" : $"\"{hash}\"");

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
