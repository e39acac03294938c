using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Blog.Comments;

/// <summary>Reads the form before anything else does. One that is too big to read leaves none: <see cref="Of"/> is null.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmallFormAttribute : Attribute, IAsyncResourceFilter
{
    /// <summary>In bytes: ten thousand Chinese letters take ninety thousand in the encoding of forms.</summary>
    public const int Most = 128 * 1024;

    static readonly FormOptions Limits = new() { ValueCountLimit = 32, KeyLengthLimit = 128, ValueLengthLimit = Most, MultipartBodyLengthLimit = Most };

    public static IFormCollection? Of(HttpContext http) => http.Items[nameof(SmallFormAttribute)] as IFormCollection;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var form = await Read(http);
        http.Items[nameof(SmallFormAttribute)] = form;
        http.Features.Set<IFormFeature>(new FormFeature(form ?? FormCollection.Empty));
        await next();
    }

    static async Task<IFormCollection?> Read(HttpContext http)
    {
        if (http.Request.ContentLength > Most) return null;
        if (!http.Request.HasFormContentType) return FormCollection.Empty;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = Most;
        try
        {
            return await new FormFeature(http.Request, Limits).ReadFormAsync(http.RequestAborted);
        }
        catch (Exception tooBig) when (tooBig is IOException or InvalidDataException)
        {
            return null;
        }
    }
}
