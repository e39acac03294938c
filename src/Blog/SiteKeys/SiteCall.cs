using Moderation.Akismet.Server;

namespace Blog.SiteKeys;

/// <summary>What a site sent, and with which right.</summary>
/// <param name="Key">Null when there is a refusal.</param>
/// <param name="Refusal">The protocol's answer to who may not ask, or not now.</param>
public sealed record SiteCall(FormText Form, SiteKey? Key, Reply? Refusal)
{
    public ForeignComment Comment => field ??= new(Form);

    public static SiteCall Refused(Reply refusal, FormText? form = null) => new(form ?? FormText.Empty, null, refusal);
}
