using System.Net;
using System.Net.Sockets;

namespace Blog.LinkChecks;

/// <summary>A way out that reaches the open internet alone: the name is looked up here, and the very address that was judged is connected to.</summary>
public static class OpenInternet
{
    public static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false, UseProxy = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(5), MaxResponseHeadersLength = 32,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1), ConnectCallback = Connect,
    };

    static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, stop);
        if (Array.FindAll(found, PublicAddress.IsPublic) is not { Length: > 0 } open) throw new NotPublicException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, context.DnsEndPoint.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>The name leads to this machine or its network.</summary>
public sealed class NotPublicException() : IOException("Not an address of the open internet.");
