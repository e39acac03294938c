using System.Net;
using Blog.Localization;
using Blog.Web.Caching;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Routing.Matching;

namespace Blog.Web;

public static class WebSetup
{
    public static WebApplicationBuilder AddWeb(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MinResponseDataRate = new(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(10));   // whoever reads more slowly is not waited for
        });
        builder.WebHost.UseStaticWebAssets();   // before it is published too, and in any environment
        builder.Services.AddControllersWithViews(mvc =>
        {
            mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            mvc.Filters.Add(new ExpiredForms());
        }).ConfigureApplicationPartManager(NamedParts.Replace);
        builder.Services.Configure<RazorViewEngineOptions>(razor => razor.ViewLocationExpanders.Add(new FeatureViews()));
        builder.Services.AddRouting(routing => routing.ConstraintMap["lang"] = typeof(LanguageConstraint));
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<SiteAddress>().AddSingleton<SiteTime>().AddSingleton<StructuredData>().AddSingleton<AboutPages>().AddSingleton<Opening>();
        builder.Services.AddLanguages();
        builder.Services.AddPageCache();
        builder.Services.AddHealth();
        builder.Services.AddHostedService<FirstChores>().AddHostedService<IdleMemory>();
        builder.Services.Configure<ForwardedHeadersOptions>(options => Trust(options, builder.Configuration["Network:TrustedProxies"]));
        return builder;
    }

    // Forwarded headers count only when they come from the proxies that the owner named.
    static void Trust(ForwardedHeadersOptions options, string? proxies)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var proxy in (proxies ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (proxy.Contains('/')) options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            else options.KnownProxies.Add(IPAddress.Parse(proxy));
        }
        if (options.KnownIPNetworks.Count + options.KnownProxies.Count == 0) options.ForwardedHeaders = ForwardedHeaders.None;
    }
}

/// <summary>{lang:lang} in a route is zh or en.</summary>
public class LanguageConstraint : IRouteConstraint, IParameterLiteralNodeMatchingPolicy
{
    public bool Match(HttpContext? context, IRouter? route, string key, RouteValueDictionary values, RouteDirection direction) =>
        Language.TryParse(values[key]?.ToString(), null, out _);

    // Else "admin" might be a language: whatever stands below one would be laid below each other first word, too, in time and memory.
    public bool MatchesLiteral(string parameterName, string literal) => Language.TryParse(literal, null, out _);
}
