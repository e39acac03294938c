using Microsoft.AspNetCore.Antiforgery;

namespace Blog.Comments;

/// <summary>Makes sure that a form was filled in on our own page: by origin for everybody, by a token as well for who is signed in.</summary>
public sealed class OurForm(SameOrigin origin, IAntiforgery antiforgery)
{
    public async Task<Trouble?> Refusal(HttpContext http)
    {
        if (SmallFormAttribute.Of(http) is null) return Trouble.TooBig;
        if (!origin.Sent(http.Request)) return Trouble.Foreign;
        if (!SmallFormAttribute.IsForm(http) && http.Request.ContentLength > 0) return Trouble.NoForm;
        var signedIn = http.User.Identity is { IsAuthenticated: true };
        return signedIn && !await antiforgery.IsRequestValidAsync(http) ? Trouble.Stale : null;
    }
}
