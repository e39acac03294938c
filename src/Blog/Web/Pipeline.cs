using Blog.Accounts;
using Blog.Media;
using Blog.Web.Caching;

namespace Blog.Web;

public static class Pipeline
{
    /// <summary>The kept pages alone: with them the server can begin to listen.</summary>
    public static void StandAhead(this WebApplication app, Opening opening)
    {
        app.LeaveAccountsToTheRest();
        app.UseForwardedHeaders();
        app.UsePageCache();
        app.Run(opening.Enter);
    }

    /// <summary>Everything behind them.</summary>
    public static RequestDelegate Lay(this WebApplication app)
    {
        var rest = ((IApplicationBuilder)app).New();
        rest.UseSecurityHeaders();
        rest.UseCacheHeaders();
        rest.UseErrorPages();
        rest.UseRouting();
        rest.UseRequestLocalization();
        rest.UseAccounts();
        rest.UseEndpoints(Map);
        return rest.Build();
    }

    static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapStaticAssets().ShortCircuit();   // hashed names and compressed copies are made when the site is built
        routes.MapMedia();
        routes.MapControllers().WithStaticAssets().AnswerHead().GuardAdministration();
        routes.MapHealth();
    }

    // Else the framework would put both in front of everything, because their services are there.
    static void LeaveAccountsToTheRest(this IApplicationBuilder app)
    {
        foreach (var part in new[] { "Authentication", "Authorization" }) app.Properties[$"__{part}MiddlewareSet"] = true;
    }
}
