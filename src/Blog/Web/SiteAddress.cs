namespace Blog.Web;

/// <summary>Makes absolute links, always from Site:BaseUrl and never from the Host header.</summary>
public sealed class SiteAddress(IConfiguration configuration)
{
    public Uri Base { get; } = new(configuration["Site:BaseUrl"] is { Length: > 0 } url ? url : "http://localhost:5000");

    public bool IsSecure => Base.Scheme == Uri.UriSchemeHttps;

    public string To(string path) => new Uri(Base, path).AbsoluteUri;
}
