using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Fakes;

/// <summary>What a stand-in for S3 does instead of what it should.</summary>
public enum S3Mood { Well, Down, Cut }

/// <summary>
/// A stand-in for an S3-compatible store on loopback: one bucket, addressed by path; PUT, GET, HEAD and DELETE of objects,
/// errors as XML, and every request's Signature Version 4 checked. It keeps all in memory, and nothing else of S3 is here.
/// </summary>
/// <remarks>Source of the behaviour: the API reference of Amazon S3.</remarks>
public sealed class FakeS3 : IAsyncDisposable
{
    public const string Bucket = "pictures", AccessKey = "AKIDEXAMPLE", SecretKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    readonly WebApplication app;
    readonly ConcurrentDictionary<string, (byte[] Bytes, string Type, DateTime At)> objects = new();
    readonly ConcurrentQueue<string> calls = new();
    int takes = int.MaxValue;

    public FakeS3()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.Run(Serve);
        app.Start();
    }

    public string Endpoint => app.Urls.Single();

    public S3Mood Mood { get; set; }

    /// <summary>So many more objects are taken, then it is down for what is sent; reading and removing go on.</summary>
    public void Take(int count) => takes = count;

    public IReadOnlyCollection<string> Keys => [.. objects.Keys];

    /// <summary>Method and key of every call so far.</summary>
    public IReadOnlyList<string> Calls => [.. calls];

    async Task Serve(HttpContext context)
    {
        var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var key = context.Request.Path.Value!.Replace($"/{Bucket}/", "", StringComparison.Ordinal);
        calls.Enqueue($"{context.Request.Method} {key}");
        if (Mood == S3Mood.Down) await Refuse(context, 503, "SlowDown");
        else if (S3Signature.Fault(context.Request, body.ToArray(), AccessKey, SecretKey) is { } fault) await Refuse(context, 403, fault);
        else if (!context.Request.Path.StartsWithSegments($"/{Bucket}")) await Refuse(context, 404, "NoSuchBucket");
        else await Answer(context, key, body.ToArray());
    }

    Task Answer(HttpContext context, string key, byte[] body) => context.Request.Method switch
    {
        "PUT" => Put(context, key, body),
        "GET" or "HEAD" => objects.TryGetValue(key, out var found) ? Send(context, found.Bytes, found.Type, found.At) : Refuse(context, 404, "NoSuchKey"),
        "DELETE" => Delete(context, key),
        _ => Refuse(context, 405, "MethodNotAllowed"),
    };

    Task Put(HttpContext context, string key, byte[] body)
    {
        if (Interlocked.Decrement(ref takes) < 0) return Refuse(context, 503, "SlowDown");
        objects[key] = (body, context.Request.ContentType!, DateTime.UtcNow);
        context.Response.Headers.ETag = TagOf(body);
        return Task.CompletedTask;
    }

    Task Delete(HttpContext context, string key)
    {
        objects.TryRemove(key, out _);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    async Task Send(HttpContext context, byte[] bytes, string type, DateTime at)
    {
        var response = context.Response;
        (response.ContentType, response.ContentLength, response.Headers.ETag) = (type, bytes.Length, TagOf(bytes));
        response.Headers.LastModified = at.ToString("R", CultureInfo.InvariantCulture);
        if (context.Request.Method == "HEAD") return;
        await response.Body.WriteAsync(Mood == S3Mood.Cut ? bytes.AsMemory(0, bytes.Length / 2) : bytes);
        await response.Body.FlushAsync();
        if (Mood == S3Mood.Cut) context.Abort();
    }

    static string TagOf(byte[] bytes) => $"\"{Convert.ToHexStringLower(MD5.HashData(bytes))}\"";   // of an object that was sent whole

    static Task Refuse(HttpContext context, int status, string code)
    {
        (context.Response.StatusCode, context.Response.ContentType) = (status, "application/xml");
        return context.Request.Method == "HEAD" ? Task.CompletedTask
            : context.Response.WriteAsync($"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>{code}</Code><Message>{code}</Message><RequestId>1</RequestId></Error>");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
