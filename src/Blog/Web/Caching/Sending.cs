using Microsoft.Net.Http.Headers;

namespace Blog.Web.Caching;

public static class Sending
{
    // Of this answer alone: which form was sent, over what connection, and when.
    static readonly HashSet<string> Passing = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.ETag, HeaderNames.ContentEncoding, HeaderNames.ContentLength, HeaderNames.Date, HeaderNames.StrictTransportSecurity,
        HeaderNames.TransferEncoding, HeaderNames.Connection, HeaderNames.Server, HeaderNames.AltSvc,
    };

    const int Part = 64 << 10;

    public static Task Send(this KeptPage page, HttpContext context)
    {
        var headers = context.Response.Headers;
        foreach (var (name, value) in page.Headers) headers[name] = value;
        SecurityHeaders.Insist(context);
        return page.Answer(context);
    }

    /// <summary>The answer that the page was made for: starting it adds the last headers, which are then kept.</summary>
    public static async Task SendFirst(this KeptPage page, HttpContext context)
    {
        context.Response.Headers.Vary = "Accept-Encoding, Cookie";
        await page.Answer(context);
        page.Headers = [.. context.Response.Headers.Where(header => !Passing.Contains(header.Key))];
    }

    static Task Answer(this KeptPage page, HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var form = page.In(Encodings.Best(request.Headers.AcceptEncoding));
        response.Headers.ETag = form.ETag;
        if (form.IsKnownTo(request.Headers.IfNoneMatch))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return response.StartAsync();
        }
        if (form.Encoding is { } encoding) response.Headers.ContentEncoding = encoding;
        response.ContentLength = form.Bytes.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : Write(form.Bytes, response.Body, context.RequestAborted);
    }

    // Part by part: of what is written the server keeps a copy until the reader has taken it, and some never hurry.
    static async Task Write(ReadOnlyMemory<byte> bytes, Stream body, CancellationToken stop)
    {
        for (; bytes.Length > Part; bytes = bytes[Part..]) await body.WriteAsync(bytes[..Part], stop);
        await body.WriteAsync(bytes, stop);
    }
}
