namespace Blog.Web;

/// <summary>Makes absolute links, always from Site:BaseUrl and never from the Host header.</summary>
public sealed class SiteAddress(IConfiguration configuration)
{
    public Uri Base { get; } = new(configuration["Site:BaseUrl"] is { Length: > 0 } url ? url : Listening(configuration["urls"]));

    public bool IsSecure => Base.Scheme == Uri.UriSchemeHttps;

    public string To(string path) => new Uri(Base, path).AbsoluteUri;

    /// <summary>Whether a page at that origin is one of ours: by the site's address, or by that of the request.</summary>
    public bool IsOurs(string? origin, HttpRequest request) =>
        Is(origin, $"{request.Scheme}://{request.Host}") || Is(origin, Base.GetLeftPart(UriPartial.Authority));

    static bool Is(string? origin, string ours) => string.Equals(origin, ours, StringComparison.OrdinalIgnoreCase);

    // Without a setting, a trial on another port still gets links that work on this machine.
    static string Listening(string? urls)
    {
        var address = BindingAddress.Parse(urls is { Length: > 0 } ? urls.Split(';')[0] : "http://localhost:5000");
        var host = address.Host is "+" or "*" or "0.0.0.0" or "[::]" ? "localhost" : address.Host;
        return $"{address.Scheme}://{host}:{address.Port}";
    }
}
