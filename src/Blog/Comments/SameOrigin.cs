using Blog.Web;

namespace Blog.Comments;

/// <summary>Tells a form of ours from one on another site, where pages carry no token because all visitors share them.</summary>
public sealed class SameOrigin(SiteAddress address)
{
    public bool Sent(HttpRequest request)
    {
        var origins = request.Headers.Origin;
        if (origins.Count == 0) return request.Headers["Sec-Fetch-Site"] == "same-origin";
        return origins.Count == 1 && address.IsOurs(origins[0], request);
    }
}
