using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Blog.Web.Caching;

/// <summary>Asks for pages as a reader would, so that they are kept.</summary>
public sealed class OwnVisitor(Uri? address) : IDisposable
{
    readonly HttpClient client = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, AllowAutoRedirect = false });

    // Of several addresses one without a certificate; which all addresses of the machine are is known to it as loopback.
    public static OwnVisitor To(IServer server) => new(server.Features.Get<IServerAddressesFeature>()?.Addresses.Select(BindingAddress.Parse)
        .Where(address => address.Scheme == Uri.UriSchemeHttp && address.Port > 0)
        .Select(address => new Uri($"http://{(address.Host is "+" or "*" or "0.0.0.0" or "[::]" ? "127.0.0.1" : address.Host)}:{address.Port}")).FirstOrDefault());

    /// <summary>Nothing, where the site has no address without a certificate.</summary>
    public async Task Ask(string path, Encoding form, CancellationToken stop)
    {
        if (address is null) return;
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address.GetLeftPart(UriPartial.Authority) + path)) { Headers = { { "Accept-Encoding", form.Name() ?? "identity" } } };
        (await client.SendAsync(request, stop)).Dispose();
    }

    public void Dispose() => client.Dispose();
}
