using System.Text;
using Microsoft.Net.Http.Headers;
using Moderation.Akismet.Server;

namespace Blog.SiteKeys;

/// <summary>Reads what a client sent, whatever it calls the content.</summary>
public static class CallForm
{
    /// <summary>In bytes: a comment of a million letters fits, escaped.</summary>
    public const int Most = 4 * 1024 * 1024;

    /// <returns>Null when it is too large to be read.</returns>
    public static async Task<FormText?> Read(HttpRequest request, CancellationToken stop)
    {
        if (request.ContentLength > Most) return null;
        if (HttpMethods.IsGet(request.Method)) return FormText.Parse(Encoding.UTF8.GetBytes(request.QueryString.Value?.TrimStart('?') ?? ""), null);
        if (request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true) return await Parts(request, stop);

        using var body = new MemoryStream();
        return await Fill(body, request.Body, stop) ? FormText.Parse(body.GetBuffer().AsSpan(0, (int)body.Length), Charset(request)) : null;
    }

    static async Task<bool> Fill(MemoryStream body, Stream from, CancellationToken stop)
    {
        var part = new byte[16 * 1024];
        while (await from.ReadAsync(part, stop) is > 0 and var read)
        {
            body.Write(part, 0, read);
            if (body.Length > Most) return false;
        }
        return true;
    }

    static async Task<FormText?> Parts(HttpRequest request, CancellationToken stop)
    {
        try
        {
            var form = await request.ReadFormAsync(stop);
            return FormText.Of(form.SelectMany(field => field.Value, (field, value) => (field.Key, value ?? "")));
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return FormText.Empty;
        }
    }

    static string? Charset(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.Charset.HasValue ? type.Charset.Value : null;
}
