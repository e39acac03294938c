using Microsoft.Extensions.Primitives;

namespace Blog.Web.Caching;

/// <summary>A page in a file: the same bytes under the same tags as before.</summary>
public sealed partial class KeptPage
{
    public static KeptPage Read(BinaryReader file, TimeSpan until, PageTags tags)
    {
        var (hash, size) = (file.ReadString(), file.ReadInt32());
        var shown = new Shown(file.ReadBoolean() ? file.ReadInt64() : null, file.ReadBoolean());
        var headers = new KeyValuePair<string, StringValues>[file.ReadInt32()];
        for (var at = 0; at < headers.Length; at++) headers[at] = new(file.ReadString(), Values(file));
        var page = new KeptPage(hash, size, tags.Moment, until, shown, tags) { Headers = headers };
        for (var encoding = 0; encoding < page.forms.Length; encoding++)
            if (file.ReadInt32() is > 0 and var length) page.forms[encoding] = page.Named(file.ReadBytes(length), (Encoding)encoding);
        return page;
    }

    public void Write(BinaryWriter file)
    {
        file.Write(hash);
        file.Write(Size);
        file.Write(shown.Post.HasValue);
        if (shown.Post is { } post) file.Write(post);
        file.Write(shown.AllComments);
        file.Write(Headers.Length);
        foreach (var (name, values) in Headers)
        {
            file.Write(name);
            file.Write(values.Count);
            foreach (var value in values) file.Write(value ?? "");
        }
        foreach (var form in forms)
        {
            file.Write(form?.Bytes.Length ?? 0);
            if (form is not null) file.Write(form.Bytes);
        }
    }

    static StringValues Values(BinaryReader file)
    {
        var values = new string[file.ReadInt32()];
        for (var at = 0; at < values.Length; at++) values[at] = file.ReadString();
        return values.Length == 1 ? values[0] : values;
    }
}
