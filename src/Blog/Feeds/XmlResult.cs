using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Feeds;

public sealed class XmlResult(XDocument document, string type = "application/atom+xml") : ActionResult
{
    static readonly XmlWriterSettings Plain = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Plain)) document.Save(writer);
        bytes.Position = 0;
        context.HttpContext.Response.ContentType = $"{type}; charset=utf-8";
        await bytes.CopyToAsync(context.HttpContext.Response.Body, context.HttpContext.RequestAborted);
    }
}
