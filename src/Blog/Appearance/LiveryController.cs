using Blog.Web.Caching;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Encoding = Blog.Web.Caching.Encoding;

namespace Blog.Appearance;

[AllowAnonymous, Route("livery/{hash}.css")]
public class LiveryController(Livery livery) : Controller
{
    [HttpGet]
    public IActionResult Show(string hash)
    {
        var sheet = livery.Now;
        if (sheet.Css.Length == 0) return NotFound();
        var encoding = Encodings.Best(Request.Headers.AcceptEncoding);
        Response.Headers.Vary = "Accept-Encoding";
        if (encoding != Encoding.Plain) Response.Headers.ContentEncoding = encoding.Name();
        Response.Headers.CacheControl = hash == sheet.Hash ? "public, max-age=31536000, immutable" : "no-cache";   // an older page asks by an older name
        return File(encoding.Encode(sheet.Css), "text/css; charset=utf-8");
    }
}
