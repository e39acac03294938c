using Blog.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Moderation.Akismet.Server;

namespace Blog.SiteKeys;

/// <summary>For calls of machines: a database in trouble is told in the protocol's words, and no page is made of it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ProtocolAttribute : ExceptionFilterAttribute
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    public override void OnException(ExceptionContext context)
    {
        if (DatabaseTrouble.IsTrouble(context.Exception)) context.Result = new ReplyResult(Reply.Down(Pause));
    }
}
