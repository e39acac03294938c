using Blog.Web;
using Microsoft.AspNetCore.Http.Extensions;

namespace Blog.Accounts.Recovery;

/// <summary>Addresses in letters about an account; what proves them is Identity's own token.</summary>
public sealed class RecoveryLinks(SiteAddress site)
{
    public string ToReset(string user, string token) =>
        site.To($"/account/forgotten/password{new QueryBuilder { { "user", user }, { "token", token } }}");

    public string ToConfirm(string user, string email, string token) =>
        site.To($"/account/email/confirmation{new QueryBuilder { { "user", user }, { "email", email }, { "token", token } }}");
}
