using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;

namespace Blog.Tests.Faults;

/// <summary>Connections that are held open by people in no hurry.</summary>
public sealed class Crowd(Uri site) : IDisposable
{
    const int AtOnce = 200;   // fewer than the server lets wait at its door

    readonly List<Socket> people = [];

    /// <summary>Lets more people in; each asks for a page.</summary>
    /// <param name="window">How many bytes their end takes before somebody reads them.</param>
    public async Task Enter(int count, string path, int window)
    {
        for (var left = count; left > 0; left -= AtOnce)
            people.AddRange(await Task.WhenAll(Enumerable.Range(0, Math.Min(AtOnce, left)).Select(_ => Connect(path, window))));
    }

    /// <summary>Every so many-th reads what has come so far.</summary>
    /// <returns>What each read, at most so many bytes of it.</returns>
    public async Task<List<string>> Read(int bytes, int every = 1)
    {
        var readers = people.Where((_, at) => at % every == 0).Select(async one =>
        {
            var buffer = new byte[bytes];
            return Encoding.ASCII.GetString(buffer, 0, await one.ReceiveAsync(buffer, TestContext.Current.CancellationToken));
        });
        return [.. await Task.WhenAll(readers)];
    }

    /// <summary>With how many of them the server still talks.</summary>
    public int Inside
    {
        get
        {
            var ours = people.Select(one => ((IPEndPoint)one.LocalEndPoint!).Port).ToHashSet();
            return IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections()
                .Count(line => line.State == TcpState.Established && line.LocalEndPoint.Port == site.Port && ours.Contains(line.RemoteEndPoint.Port));
        }
    }

    public async Task Ask(string path, int every)
    {
        foreach (var one in people.Where((_, at) => at % every == 0)) await one.SendAsync(Request(path), TestContext.Current.CancellationToken);
    }

    async Task<Socket> Connect(string path, int window)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = window };
        await socket.ConnectAsync(site.Host, site.Port, TestContext.Current.CancellationToken);
        await socket.SendAsync(Request(path), TestContext.Current.CancellationToken);
        return socket;
    }

    byte[] Request(string path) => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {site.Authority}\r\n\r\n");

    public void Dispose() => people.ForEach(one => one.Dispose());
}
