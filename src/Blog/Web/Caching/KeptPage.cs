using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace Blog.Web.Caching;

/// <summary>A finished page: its bytes in each encoding in which it was asked for, and the headers that go with them.</summary>
public sealed partial class KeptPage
{
    readonly string hash;
    readonly long madeAt;
    readonly TimeSpan until;
    readonly Shown shown;
    readonly PageTag[] tags;
    readonly Form?[] forms = new Form?[3];

    /// <param name="first">The encoding that is wanted now: of a page that nobody reads in another, no other takes memory.</param>
    public KeptPage(byte[] plain, Encoding first, long madeAt, TimeSpan until, Shown shown, PageTags tags)
        : this(Base64Url.EncodeToString(SHA256.HashData(plain).AsSpan(0, 12)), plain.Length * 2, madeAt, until, shown, tags) => forms[(int)first] = Of(plain, first);

    KeptPage(string hash, int size, long madeAt, TimeSpan until, Shown shown, PageTags tags)
    {
        (this.hash, this.madeAt, this.until, this.shown, this.tags) = (hash, madeAt, until, shown, shown.In(tags));
        Size = size;
    }

    /// <summary>Taken from the first answer, once everything that adds headers has done so.</summary>
    public KeyValuePair<string, StringValues>[] Headers { get; set; } = [];

    /// <summary>In bytes at most, with all its encodings.</summary>
    public int Size { get; }

    /// <summary>In bytes, as it is.</summary>
    public int Weight => forms.Sum(form => form?.Bytes.Length ?? 0);

    /// <summary>How often, with those that it follows; about right is enough.</summary>
    public int Asked { get; private set; }

    public void Ask() => Asked++;

    /// <summary>It takes the place of a page that is out of date.</summary>
    public void Follow(KeptPage before) => Asked += before.Asked;

    public bool IsCurrent(TimeSpan now)
    {
        foreach (var tag in tags)
            if (tag.Changed > madeAt) return false;
        return now < until;
    }

    // Two at once may both encode: the same bytes come of it.
    public Form In(Encoding encoding) => forms[(int)encoding] ??= Of(Plain(), encoding);

    public IEnumerable<Encoding> Forms => Enum.GetValues<Encoding>().Where(encoding => forms[(int)encoding] is not null);

    byte[] Plain()
    {
        var at = Array.FindIndex(forms, form => form is not null);
        return ((Encoding)at).Decode(forms[at]!.Bytes);
    }

    Form Of(byte[] plain, Encoding encoding) => Named(encoding.Encode(plain), encoding);

    Form Named(byte[] bytes, Encoding encoding) => new(bytes, encoding.Name(), encoding.Name() is { } name ? $"\"{hash}-{name}\"" : $"\"{hash}\"");

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
