using Blog.Data;
using Moderation.Akismet.Server;

namespace Blog.SiteKeys;

/// <summary>Lets in who has a key, as fast as the key allows.</summary>
public sealed class Porter(BlogDbContext db, KnownKeys keys, KeyPace pace)
{
    /// <summary>The call of a site that says hello or goodbye: it weighs nothing.</summary>
    public Task<SiteCall> Know(HttpContext http) => Know(http, "key", "api_key");   // WordPress sends an old key as api_key beside a new one

    public async Task<SiteCall> Admit(HttpContext http)
    {
        var call = await Know(http, "api_key", "key");
        return call.Key is { } key && await pace.Refusal(key) is { } pause ? SiteCall.Refused(Reply.TooMany(pause), call.Form) : call;
    }

    async Task<SiteCall> Know(HttpContext http, params string[] names)
    {
        if (await CallForm.Read(http.Request, http.RequestAborted) is not { } form) return SiteCall.Refused(Reply.TooLarge(CallForm.Most));

        var typed = KeyText.In(form, http.Request.Host.Host, names);
        if (typed.Length == 0) return SiteCall.Refused(Reply.NoKey, form);
        return await keys.Find(typed, db, http.RequestAborted) is { } key ? new(form, key, null) : SiteCall.Refused(Reply.UnknownKey, form);
    }
}
