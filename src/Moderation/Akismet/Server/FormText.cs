using System.Globalization;
using System.Text;

namespace Moderation.Akismet.Server;

/// <summary>Fields of a form, as any client may send them: bytes in some charset, escaped well or badly.</summary>
/// <remarks>Never throws for what it reads: a bad escape stands for itself, a byte that means nothing becomes U+FFFD.</remarks>
public sealed class FormText
{
    const int MostFields = 2000;

    readonly ILookup<string, string> fields;

    FormText(IEnumerable<(string Name, string Value)> fields) => this.fields = fields.ToLookup(field => field.Name, field => field.Value);

    public static FormText Empty { get; } = new([]);

    /// <summary>The field's last value, as PHP would have it; empty when there is none.</summary>
    public string this[string name] => fields[name].LastOrDefault() ?? "";

    /// <summary>All values of a field that is written <c>name</c>, <c>name[]</c> or <c>name[0]</c>.</summary>
    public IEnumerable<string> All(string name) =>
        fields.Where(field => field.Key == name || field.Key.StartsWith(name + "[", StringComparison.Ordinal)).SelectMany(values => values);

    public static FormText Of(IEnumerable<(string Name, string Value)> fields) => new(fields);

    /// <param name="body">What was posted, or a query without its question mark.</param>
    /// <param name="charset">What the content type names; without it <c>blog_charset</c> counts, and then UTF-8.</param>
    public static FormText Parse(ReadOnlySpan<byte> body, string? charset)
    {
        var raw = Split(body);
        var encoding = Named(charset) ?? Named(raw.LastOrDefault(field => Encoding.Latin1.GetString(field.Name) == "blog_charset").Value) ?? Encoding.UTF8;
        return new(raw.Select(field => (encoding.GetString(field.Name), encoding.GetString(field.Value))));
    }

    static List<(byte[] Name, byte[] Value)> Split(ReadOnlySpan<byte> body)
    {
        var found = new List<(byte[], byte[])>();
        foreach (var range in body.Split((byte)'&'))
        {
            var field = body[range];
            if (field.IsEmpty || found.Count == MostFields) continue;

            var equals = field.IndexOf((byte)'=');
            found.Add(equals < 0 ? (Unescape(field), []) : (Unescape(field[..equals]), Unescape(field[(equals + 1)..])));
        }
        return found;
    }

    static byte[] Unescape(ReadOnlySpan<byte> escaped)
    {
        var plain = new byte[escaped.Length];
        var length = 0;
        for (var at = 0; at < escaped.Length; at++)
        {
            var isEscape = escaped[at] == '%' && at + 2 < escaped.Length;
            if (isEscape && byte.TryParse(escaped.Slice(at + 1, 2), NumberStyles.AllowHexSpecifier, null, out plain[length])) at += 2;
            else plain[length] = escaped[at] == '+' ? (byte)' ' : escaped[at];
            length++;
        }
        return plain[..length];
    }

    static Encoding? Named(byte[]? name) => Named(name is null ? null : Encoding.Latin1.GetString(name));

    // GBK, Big5 and the like are not among the encodings that the framework knows by itself.
    static Encoding? Named(string? name)
    {
        if (name?.Trim(' ', '"', '\'') is not { Length: > 0 and < 40 } clean) return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(clean) ?? Encoding.GetEncoding(clean);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
