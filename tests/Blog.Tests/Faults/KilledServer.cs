using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Blog.Tests.Faults;

/// <summary>The site as a process of its own, which can be killed as a power cut would.</summary>
public sealed class KilledServer : IDisposable
{
    readonly Process process;

    KilledServer(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
        Client.DefaultRequestHeaders.Add("Origin", address.GetLeftPart(UriPartial.Authority));
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public int Id => process.Id;

    /// <summary>What it has printed.</summary>
    public ConcurrentQueue<string> Said { get; } = [];

    /// <param name="options">Configuration beside the defaults.</param>
    /// <param name="environment">Variables of its environment.</param>
    public static async Task<KilledServer> Start(string folder, IReadOnlyDictionary<string, string>? options = null, IReadOnlyDictionary<string, string>? environment = null, Func<KilledServer, Task<bool>>? until = null, int? port = null)
    {
        var address = new Uri($"http://127.0.0.1:{port ?? FreePort()}");
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--urls", address.AbsoluteUri, "--DataFolder", folder, "--Comments:Limits", "off"])
        {
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Logging__LogLevel__Default"] = "None" }, RedirectStandardOutput = true,
        };
        foreach (var (name, value) in options ?? new Dictionary<string, string>()) start.ArgumentList.Add($"--{name}={value}");
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        var server = new KilledServer(Process.Start(start)!, address);
        server.process.OutputDataReceived += (_, line) => server.Hear(line.Data);
        server.process.BeginOutputReadLine();   // or it would stop at a full pipe
        for (var left = 1200; left > 0; left--)
        {
            if (await (until ?? (one => one.Answers()))(server)) return server;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        server.Dispose();
        throw new TimeoutException("The server did not start.");
    }

    void Hear(string? line)
    {
        if (!string.IsNullOrWhiteSpace(line)) Said.Enqueue(line);
    }

    /// <summary>Whether somebody takes the connection.</summary>
    public async Task<bool> Listens()
    {
        try
        {
            using var line = new TcpClient();
            await line.ConnectAsync(Address.Host, Address.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public void Kill()
    {
        process.Kill();   // SIGKILL: nothing can be tidied up
        process.WaitForExit();
    }

    /// <summary>Asks it to stop, as a service manager does.</summary>
    /// <returns>Whether it did within that time.</returns>
    public async Task<bool> Stop(TimeSpan patience)
    {
        using var asked = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        using var late = new CancellationTokenSource(patience);
        try
        {
            await process.WaitForExitAsync(late.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        if (!process.HasExited) Kill();
        process.Dispose();
    }

    public async Task<bool> Answers()
    {
        try
        {
            return (await Client.GetAsync("/readyz")).StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
