using System.Diagnostics;

namespace Blog.Tests.Faults;

/// <summary>A PostgreSQL server of a test's own, which may be stopped: tests share the other one.</summary>
public sealed class PostgreSqlServer : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("liangyu-postgres-");

    public PostgreSqlServer() => Connection = Run("start");

    public static bool IsInstalled => Directory.Exists("/usr/lib/postgresql");

    public string Connection { get; }

    public void Start() => Run("start");

    /// <param name="mode">fast, or immediate as a crash would.</param>
    public void Stop(string mode) => Run("stop", mode);

    public void Dispose()
    {
        if (File.Exists(Path.Combine(folder.FullName, "data", "postmaster.pid"))) Stop("immediate");
        folder.Delete(recursive: true);
    }

    string Run(string verb, params string[] more)
    {
        using var script = Process.Start(new ProcessStartInfo(Script, [verb, folder.FullName, .. more]) { RedirectStandardOutput = true })!;
        var said = script.StandardOutput.ReadToEnd().Trim();
        script.WaitForExit();
        Assert.Equal(0, script.ExitCode);
        return said;
    }

    static string Script
    {
        get
        {
            var root = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(root, "Blog.slnx"))) root = Path.GetDirectoryName(root)!;
            return Path.Combine(root, "tests", "postgres");
        }
    }
}
