using System.Text;
using Microsoft.AspNetCore.Mvc;
using Moderation.Akismet.Server;

namespace Blog.SiteKeys;

/// <summary>Sends the exact bytes of a reply.</summary>
public sealed class ReplyResult(Reply reply) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        var (http, body) = (context.HttpContext.Response, Encoding.UTF8.GetBytes(reply.Body));
        (http.StatusCode, http.ContentType, http.ContentLength) = (reply.Status, reply.ContentType, body.Length);
        http.Headers.CacheControl = "no-store";
        foreach (var (name, value) in reply.Headers) http.Headers[name] = value;
        return http.Body.WriteAsync(body, context.HttpContext.RequestAborted).AsTask();
    }
}
