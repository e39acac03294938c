using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Feeds;

public sealed class XmlResult(XDocument document, string type = "application/atom+xml") : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        using var bytes = new MemoryStream();
        document.Save(bytes, SaveOptions.DisableFormatting);
        bytes.Position = 0;
        context.HttpContext.Response.ContentType = $"{type}; charset=utf-8";
        await bytes.CopyToAsync(context.HttpContext.Response.Body, context.HttpContext.RequestAborted);
    }
}
