using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Fakes;

/// <summary>AWS Signature Version 4 in the header Authorization, computed anew and compared.</summary>
static class S3Signature
{
    /// <returns>The code of the error; null when all is as it should be.</returns>
    public static string? Fault(HttpRequest request, byte[] body, string accessKey, string secretKey)
    {
        var authorization = request.Headers.Authorization.ToString();
        if (!authorization.StartsWith("AWS4-HMAC-SHA256 ", StringComparison.Ordinal)) return "AccessDenied";
        var parts = authorization["AWS4-HMAC-SHA256 ".Length..].Split(',').Select(part => part.Trim().Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
        if (parts["Credential"].Split('/', 2) is not [var key, var scope] || key != accessKey) return "InvalidAccessKeyId";

        var hash = request.Headers["x-amz-content-sha256"].ToString();
        if (hash != Hex(SHA256.HashData(body))) return "XAmzContentSHA256Mismatch";
        var canonical = Canonical(request, parts["SignedHeaders"], hash);
        var toSign = $"AWS4-HMAC-SHA256\n{request.Headers["x-amz-date"]}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        return Hex(Mac(KeyOf(scope, secretKey), toSign)) == parts["Signature"] ? null : "SignatureDoesNotMatch";
    }

    static string Canonical(HttpRequest request, string signed, string hash)
    {
        var headers = string.Concat(signed.Split(';').Select(name => $"{name}:{request.Headers[name].ToString().Trim()}\n"));
        var query = string.Join('&', request.Query.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value.ToString())}"));
        return $"{request.Method}\n{request.Path.ToUriComponent()}\n{query}\n{headers}\n{signed}\n{hash}";
    }

    /// <param name="scope">Day, region, service, "aws4_request": the key is derived by each in turn.</param>
    static byte[] KeyOf(string scope, string secretKey) => scope.Split('/').Aggregate(Encoding.UTF8.GetBytes($"AWS4{secretKey}"), Mac);

    static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
