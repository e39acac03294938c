using System.Text.Json;

namespace Benchmarks.Bare;

/// <summary>Sends one recorded answer, whatever is asked; 304 to whoever knows it.</summary>
public static class FixedAnswer
{
    sealed record Recorded(string[][] Headers, byte[] Body);

    public static int Run(string[] args)
    {
        var recorded = JsonSerializer.Deserialize<Recorded>(File.ReadAllText(args[1]))!;
        var tag = recorded.Headers.First(header => header[0] == "ETag")[1];
        return Kestrel.Run(args, context =>
        {
            var response = context.Response;
            foreach (var header in recorded.Headers) response.Headers[header[0]] = header[1];
            if (context.Request.Headers.IfNoneMatch == tag)
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
            response.ContentLength = recorded.Body.Length;
            return response.Body.WriteAsync(recorded.Body).AsTask();
        });
    }
}
