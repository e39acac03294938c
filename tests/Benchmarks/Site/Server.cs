using System.Diagnostics;
using System.Net.Sockets;

namespace Benchmarks.Site;

/// <summary>A server in a session of its own: one that shares its client's gets less of a core.</summary>
public sealed class Server : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly Process process;

    Server(string name, int port, Process process) => (Name, Port, this.process) = (name, port, process);

    public string Name { get; }

    public int Port { get; }

    /// <summary>From its start to the first 200.</summary>
    public TimeSpan Started { get; private set; }

    /// <summary>Of all its processes so far.</summary>
    public TimeSpan Cpu => ProcessTree.Cpu(process.Id);

    /// <summary>Its share of memory in MiB, of all its processes.</summary>
    public double Memory => ProcessTree.Memory(process.Id);

    public static Server Start(string name, int port, string ready, string command, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("setsid", [command, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_ENVIRONMENT"] = start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        var clock = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.Write(line.Data is { Length: > 0 } text ? $"{name}: {text}\n" : "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new Server(name, port, process);
        server.Await(ready, clock);
        return server;
    }

    void Await(string path, Stopwatch clock)
    {
        while (!Answers(path))
        {
            if (process.HasExited || clock.Elapsed > Patience) throw new InvalidOperationException($"{Name} did not start.");
            Thread.Sleep(1);
        }
        Started = clock.Elapsed;
    }

    bool Answers(string path)
    {
        try
        {
            using var line = new Line(Port);
            return line.Get(path).Status == 200;
        }
        catch (Exception fault) when (fault is SocketException or IOException)
        {
            return false;
        }
    }

    /// <summary>As a service manager does.</summary>
    public void Stop()
    {
        using var asked = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }
}
