using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace Benchmarks.Site;

/// <summary>One connection that is kept, and asks one thing after the other: as little of a client as can be, so that the server is what is measured.</summary>
public sealed class Line : IDisposable
{
    static readonly byte[] HeadEnd = "\r\n\r\n"u8.ToArray();

    readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    readonly int port;
    byte[] buffer = new byte[1 << 16];

    public Line(int port)
    {
        this.port = port;
        socket.Connect("127.0.0.1", port);
    }

    public sealed record Answer(int Status, string Head, byte[] Body, double Milliseconds);

    public Answer Get(string path, string headers = "") => Send($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{headers}\r\n");

    public Answer Post(string path, string form) => Send(
        $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Length}\r\n\r\n{form}");

    Answer Send(string request)
    {
        var start = Stopwatch.GetTimestamp();
        socket.Send(Encoding.ASCII.GetBytes(request));
        var (length, headEnd) = (0, -1);
        while ((headEnd = buffer.AsSpan(0, length).IndexOf(HeadEnd)) < 0) length += Receive(length);
        var head = Encoding.Latin1.GetString(buffer, 0, headEnd);
        var from = headEnd + HeadEnd.Length;
        var until = from + (Value(head, "Content-Length") is { } size ? int.Parse(size) : 0);
        if (Value(head, "Transfer-Encoding") is null) while (length < until) length += Receive(length);
        else while (!buffer.AsSpan(from, length - from).EndsWith("0\r\n\r\n"u8)) length += Receive(length);
        return new Answer(int.Parse(head.AsSpan(9, 3)), head, buffer[from..length], Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    int Receive(int at)
    {
        if (at == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        var read = socket.Receive(buffer.AsSpan(at));
        return read > 0 ? read : throw new IOException("The connection was closed.");
    }

    public static string? Value(string head, string name) => head.Split("\r\n").Skip(1)
        .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)).Select(line => line[(name.Length + 1)..].Trim()).FirstOrDefault();

    public void Dispose() => socket.Dispose();
}
