using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.WebUtilities;

namespace Blog.Comments;

/// <summary>Reads the form before anything else does. One that is too big to read leaves none: <see cref="Of"/> is null.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmallFormAttribute : Attribute, IAsyncResourceFilter
{
    /// <summary>In bytes: ten thousand Chinese letters take ninety thousand in the encoding of forms.</summary>
    public const int Most = 128 * 1024;

    static readonly FormOptions Limits = new() { ValueCountLimit = 32, KeyLengthLimit = 128, ValueLengthLimit = Most, MultipartBodyLengthLimit = Most };

    public static IFormCollection? Of(HttpContext http) => http.Items[nameof(SmallFormAttribute)] as IFormCollection;

    public static bool IsForm(HttpContext http) => http.Items[nameof(IsForm)] is true;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        http.Items[nameof(IsForm)] = http.Request.HasFormContentType;
        var form = await Read(http);
        http.Items[nameof(SmallFormAttribute)] = form;
        http.Features.Set<IFormFeature>(new FormFeature(form ?? FormCollection.Empty));
        await next();
    }

    static async Task<IFormCollection?> Read(HttpContext http)
    {
        var request = http.Request;
        if (request.ContentLength > Most) return null;
        if (!request.HasFormContentType) return FormCollection.Empty;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = Most;
        request.EnableBuffering(Most, Most);
        try
        {
            return request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
                ? await new FormFeature(request, Limits).ReadFormAsync(http.RequestAborted)
                : await Decode(request.Body, http.RequestAborted);
        }
        catch (Exception tooBig) when (tooBig is IOException or InvalidDataException)
        {
            return null;
        }
    }

    // The framework's reader refuses a whole form for one NUL in it; here it is cleaned away later.
    static async Task<IFormCollection?> Decode(Stream body, CancellationToken stop)
    {
        using var reader = new StreamReader(body, leaveOpen: true);
        var fields = QueryHelpers.ParseQuery(await reader.ReadToEndAsync(stop));
        return fields.Count <= Limits.ValueCountLimit ? new FormCollection(fields) : null;
    }
}
