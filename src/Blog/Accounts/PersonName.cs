using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Blog.Accounts;

public static class PersonName
{
    extension(ClaimsPrincipal person)
    {
        /// <summary>The name that a person wants to be seen by, else the one to sign in with.</summary>
        public string DisplayName =>
            person.FindFirstValue(ClaimTypes.GivenName) is { Length: > 0 } name ? name : person.Identity?.Name ?? "";
    }
}

/// <summary>Puts the name into the sign-in cookie, so that no page has to look it up.</summary>
public sealed class NamedPersons(UserManager<BlogUser> users, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<BlogUser, IdentityRole>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(BlogUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(ClaimTypes.GivenName, user.DisplayName));
        return identity;
    }
}
