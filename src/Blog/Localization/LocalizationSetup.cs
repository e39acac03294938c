using System.Text.Encodings.Web;
using System.Text.Unicode;
using Blog.Settings;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.WebEncoders;

namespace Blog.Localization;

public static class LocalizationSetup
{
    /// <summary>Remembers the language that a person chose; read at `/`, on account pages and in the administration.</summary>
    public const string Cookie = "language";

    public static IServiceCollection AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.Configure<WebEncoderOptions>(web => web.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SupportedCultures = options.SupportedUICultures = [.. Language.All.Select(language => language.Culture)];
            options.DefaultRequestCulture = new RequestCulture(Language.Chinese.Culture);
            options.RequestCultureProviders = [new CustomRequestCultureProvider(context => Task.FromResult(Choose(context)))];
        });
    }

    /// <summary>In the background: the order of Chinese letters is a large table, which would else be read for the first page.</summary>
    public static void ReadOrders() => Task.Run(() =>
    {
        foreach (var language in Language.All) language.Culture.TextInfo.ToLower('A');
    });

    // A public page's language depends on its address alone.
    static ProviderCultureResult? Choose(HttpContext context) => new((Addressed(AskedFor(context)) ?? Preferred(context.Request)).Tag);

    // An error page speaks the language of the page that failed.
    static PathString AskedFor(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
        ?? context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Request.Path;

    static Language? Addressed(PathString path) =>
        Language.All.FirstOrDefault(language => path.StartsWithSegments($"/{language.Segment}"));

    /// <summary>The language to use where the address does not say.</summary>
    public static Language Preferred(HttpRequest request) =>
        Language.TryParse(request.Cookies[Cookie], null, out var chosen) ? chosen
        : request.GetTypedHeaders().AcceptLanguage.OrderByDescending(wanted => wanted.Quality ?? 1).Select(Match).FirstOrDefault(found => found is not null)
        ?? request.HttpContext.RequestServices.GetRequiredService<BlogSettings>().Languages.OtherwiseLanguage;

    static Language? Match(Microsoft.Net.Http.Headers.StringWithQualityHeaderValue wanted) =>
        wanted.Quality == 0 ? null : Language.All.FirstOrDefault(language => wanted.Value.StartsWith(language.Segment, StringComparison.OrdinalIgnoreCase));
}
