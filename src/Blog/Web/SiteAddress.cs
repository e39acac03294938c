namespace Blog.Web;

/// <summary>Makes absolute links, always from Site:BaseUrl and never from the Host header.</summary>
public sealed class SiteAddress(IConfiguration configuration)
{
    public Uri Base { get; } = new(configuration["Site:BaseUrl"] is { Length: > 0 } url ? url : Listening(configuration["urls"]));

    public bool IsSecure => Base.Scheme == Uri.UriSchemeHttps;

    public string To(string path) => new Uri(Base, path).AbsoluteUri;

    // Without a setting, a trial on another port still gets links that work on this machine.
    static string Listening(string? urls)
    {
        var address = BindingAddress.Parse(urls is { Length: > 0 } ? urls.Split(';')[0] : "http://localhost:5000");
        var host = address.Host is "+" or "*" or "0.0.0.0" or "[::]" ? "localhost" : address.Host;
        return $"{address.Scheme}://{host}:{address.Port}";
    }
}
