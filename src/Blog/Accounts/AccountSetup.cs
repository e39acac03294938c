using Blog.Accounts.Invitations;
using Blog.Accounts.Recovery;
using Blog.Accounts.Self;
using Blog.Data;
using Blog.Mail.Notes;
using Blog.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Blog.Accounts;

public static class AccountSetup
{
    public const int ShortestPassword = 10;

    /// <summary>How long links in letters about accounts work.</summary>
    public static readonly TimeSpan TokenLife = TimeSpan.FromHours(2);

    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddIdentity<BlogUser, IdentityRole>(options =>
        {
            options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            options.Stores.MaxLengthForKeys = 128;
            options.User = new UserOptions { RequireUniqueEmail = true, AllowedUserNameCharacters = "" };   // the name is the e-mail address
            options.Password = new PasswordOptions
            {
                RequiredLength = ShortestPassword, RequiredUniqueChars = 4,
                RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false,
            };
        }).AddUserStore<BlogUserStore>().AddEntityFrameworkStores<BlogDbContext>()
            .AddDefaultTokenProviders().AddTokenProvider<OneTimeCodes>(TokenOptions.DefaultAuthenticatorProvider)
            .AddClaimsPrincipalFactory<NamedPersons>().AddPasswordValidator<CommonPasswords>().AddErrorDescriber<AccountErrors>();

        services.AddSingleton<ILookupNormalizer, LookupNames>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 220_000);   // OWASP Password Storage, PBKDF2-HMAC-SHA512
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(5));
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TokenLife);
        services.AddSingleton<InvitationLinks>().AddSingleton<RecoveryLinks>().AddSingleton<LetterPace>();
        services.AddScoped<InvitationBook>().AddScoped<INoteWriter, AccountNotes>();
        services.AddSingleton<SessionStore>().AddSingleton<FailedTries>().AddSingleton<SignInPace>().AddSingleton<OwnerLink>();
        services.AddScoped<Gatekeeper>().AddScoped<Doorway>().AddScoped<Oneself>().AddScoped<Enrolment>().AddScoped<Memberships>();
        return services.AddCookies().AddPasskeys().AddPolicies();
    }

    static IServiceCollection AddCookies(this IServiceCollection services)
    {
        services.AddOptions<CookiePolicyOptions>().Configure<SiteAddress>((policy, site) =>
            policy.Secure = site.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest);
        services.AddOptions<AntiforgeryOptions>().Configure<SiteAddress>((options, site) => options.Cookie.Name = AccountCookies.Name("form", site));
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<SiteAddress, SessionStore>((cookie, site, sessions) =>
        {
            cookie.Cookie.Name = AccountCookies.SignIn(site);
            cookie.SessionStore = sessions;
            cookie.ExpireTimeSpan = Session.Idle;
            cookie.LoginPath = "/account/sign-in";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.Events.OnSigningIn = FreshSignInAttribute.Note;
            cookie.Events.OnRedirectToAccessDenied = AccountCookies.Forbid;
            cookie.Events.OnRedirectToLogin = AccountCookies.AskToSignIn;
        });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme).Configure<SiteAddress>((cookie, site) => cookie.Cookie.Name = AccountCookies.Name("second-step", site));
        return services;
    }

    // Bound to the site's own name, whatever Host a request has; PIN or finger always, so that a passkey is two factors by itself.
    static IServiceCollection AddPasskeys(this IServiceCollection services)
    {
        services.AddOptions<IdentityPasskeyOptions>().Configure<SiteAddress>((passkeys, site) =>
        {
            passkeys.ServerDomain = site.Base.IdnHost;
            passkeys.UserVerificationRequirement = passkeys.ResidentKeyRequirement = "required";
            passkeys.ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && site.IsOurs(asked.Origin, asked.HttpContext.Request));
        });
        return services;
    }

    static IServiceCollection AddPolicies(this IServiceCollection services) => services.AddAuthorizationBuilder()
        .AddPolicy(Policies.Enter, policy => policy.RequireRole(Roles.All))
        .AddPolicy(Policies.Moderate, policy => policy.RequireRole(Roles.Owner, Roles.Moderator))
        .AddPolicy(Policies.Write, policy => policy.RequireRole(Roles.Owner, Roles.Author))
        .AddPolicy(Policies.Own, policy => policy.RequireRole(Roles.Owner)).Services;

    public static IApplicationBuilder UseAccounts(this IApplicationBuilder app) =>
        app.UseCookiePolicy().UseAuthentication().UseAuthorization().Use(AccountCookies.KeepPrivate);

    /// <summary>Whoever forgets the attribute of a page below /admin leaves no hole.</summary>
    public static void GuardAdministration(this IEndpointConventionBuilder endpoints) => endpoints.Add(endpoint =>
    {
        if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } route } && $"{route}/".TrimStart('/').StartsWith("admin/", StringComparison.OrdinalIgnoreCase))
            endpoint.Metadata.Add(new AuthorizeAttribute(Policies.Enter));
    });
}
