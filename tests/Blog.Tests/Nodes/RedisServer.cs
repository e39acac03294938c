using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Blog.Tests.Nodes;

/// <summary>A Redis server on loopback that can be killed and started again on the same port.</summary>
public sealed class RedisServer : IDisposable
{
    static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "redis-server")).FirstOrDefault(File.Exists);

    readonly int port = FreePort();
    Process? process;

    public static bool IsInstalled => Program is not null;

    public string Address => $"127.0.0.1:{port}";

    public async Task Start()
    {
        process = Process.Start(new ProcessStartInfo(Program!, ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]) { RedirectStandardOutput = true })!;
        process.BeginOutputReadLine();
        await Wait.Until(Answers, "Redis did not start.");
    }

    public void Kill()
    {
        process?.Kill();
        process?.WaitForExit();
        process = null;
    }

    public void Dispose() => Kill();

    async Task<bool> Answers()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
