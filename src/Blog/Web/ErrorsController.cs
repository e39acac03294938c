using System.Globalization;
using Blog.Localization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Web;

/// <summary>What a reader sees instead of a page. It says nothing of the fault itself.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public class ErrorsController : Controller
{
    static readonly int[] Told = [400, 403, 404, 409, 413, 415, 429, 500, 503];

    [Route("/error/{status:int}")]
    public IActionResult Show()
    {
        var status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);   // binding would read the form that may be the fault
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is not null) status = Response.StatusCode;
        else if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null) status = 404;   // somebody typed the address
        Response.StatusCode = status;
        Response.Headers.CacheControl = "no-store";
        if (status is 429 or 503 && Response.Headers.RetryAfter.Count == 0) Response.Headers.RetryAfter = "30";
        return View("Error", Told.Contains(status) ? status : status < 500 ? 400 : 500);
    }
}
