using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Blog.Web.Telemetry;

public static class TelemetrySetup
{
    static readonly string[] Meters =
        [Instruments.Meter, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "System.Net.Http", "Npgsql", "Microsoft.EntityFrameworkCore"];

    /// <summary>Metrics and traces by OTLP over HTTP to Telemetry:Endpoint; without one nothing of all that is even loaded.</summary>
    public static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Instruments>();
        if (builder.Configuration["Telemetry:Endpoint"] is { Length: > 0 } endpoint) Export(builder, endpoint.TrimEnd('/'));
        return builder;
    }

    static void Export(WebApplicationBuilder builder, string endpoint)
    {
        var every = builder.Configuration.GetValue("Telemetry:Every", TimeSpan.FromSeconds(30));
        builder.Services.AddHostedService<QueueGauges>();
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(builder.Configuration["Telemetry:Name"] ?? "liangyu", serviceInstanceId: Environment.MachineName))
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddOtlpExporter((otlp, reader) =>
            {
                To(otlp, $"{endpoint}/v1/metrics");
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)every.TotalMilliseconds;
            }))
            .WithTracing(traces => traces.AddSource("Npgsql").AddAspNetCoreInstrumentation(web => web.Filter = IsOfInterest).AddOtlpExporter(otlp => To(otlp, $"{endpoint}/v1/traces")));
    }

    static void To(OtlpExporterOptions otlp, string address) => (otlp.Protocol, otlp.Endpoint) = (OtlpExportProtocol.HttpProtobuf, new Uri(address));

    static bool IsOfInterest(HttpContext http) => http.Request.Path != "/healthz" && http.Request.Path != "/readyz";
}
