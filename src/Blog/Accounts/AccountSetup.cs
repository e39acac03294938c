using Blog.Data;
using Microsoft.AspNetCore.Identity;

namespace Blog.Accounts;

public static class AccountSetup
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddIdentity<BlogUser, IdentityRole>(options =>
        {
            options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            options.Stores.MaxLengthForKeys = 128;
            options.User.RequireUniqueEmail = true;
            options.Password = new PasswordOptions
            {
                RequiredLength = 10, RequiredUniqueChars = 4,
                RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false,
            };
            options.Lockout = new LockoutOptions { MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5) };
        }).AddEntityFrameworkStores<BlogDbContext>().AddDefaultTokenProviders().AddClaimsPrincipalFactory<NamedPersons>();

        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 220_000);   // OWASP Password Storage, PBKDF2-HMAC-SHA512
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = "/account/sign-in";
            cookie.AccessDeniedPath = "/account/denied";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.ExpireTimeSpan = TimeSpan.FromDays(14);
        });
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Enter, policy => policy.RequireRole(Roles.All))
            .AddPolicy(Policies.Moderate, policy => policy.RequireRole(Roles.Owner, Roles.Moderator))
            .AddPolicy(Policies.Write, policy => policy.RequireRole(Roles.Owner, Roles.Author))
            .AddPolicy(Policies.Own, policy => policy.RequireRole(Roles.Owner));
        return services;
    }
}
