using Microsoft.AspNetCore.Http.Features;

namespace Benchmarks.Bare;

/// <summary>The server alone: no routing, no middleware, no log.</summary>
public static class Kestrel
{
    public static int Run(string[] args, RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false).UseUrls(args[Array.IndexOf(args, "--urls") + 1]);
        var app = builder.Build();
        app.Run(answer);
        app.Run();
        return 0;
    }
}
