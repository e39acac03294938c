namespace Benchmarks.Site;

/// <summary>The folder that tests/Benchmarks/site prepared.</summary>
public static class Work
{
    public const string Sample = "sample", Few = "few", Many = "many";

    public static readonly string Root = Environment.GetEnvironmentVariable("WORK") ?? throw new InvalidOperationException("Run tests/Benchmarks/site.");

    public static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("ROUNDS"), out var rounds) ? rounds : 15;

    static int port = Random.Shared.Next(20_000, 40_000);

    public static int FreePort() => Interlocked.Increment(ref port);

    public static string Data(string name) => Path.Combine(Root, "data", name);

    public static string Fresh(string name)
    {
        var path = Path.Combine(Root, "run", name);
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        return Directory.CreateDirectory(path).FullName;
    }

    /// <summary>A copy of a filled database, to be written to.</summary>
    public static string Copy(string name, string to)
    {
        var folder = Fresh(to);
        foreach (var file in Directory.GetFiles(Data(name))) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return folder;
    }

    /// <summary>The published blog on one of the databases.</summary>
    public static Server Blog(string name, string data, params string[] more) => BlogUntil("/healthz", name, data, FreePort(), more);

    /// <param name="ready">The path whose first 200 ends the start.</param>
    public static Server BlogUntil(string ready, string name, string data, int port, params string[] more)
    {
        var address = $"http://127.0.0.1:{port}";
        return Server.Start(name, port, ready, Path.Combine(Root, "blog", "Blog"),
            ["--urls", address, "--Site:BaseUrl", address, "--contentRoot", Path.Combine(Root, "blog"), "--DataFolder", data, "--Logging:LogLevel:Default", "Error", .. more]);
    }

    public static Server Bare(string name, string kind, string ready = "/", params string[] arguments)
    {
        var port = FreePort();
        return Server.Start(name, port, ready, Path.Combine(Root, "bare", "Bare"), [kind, .. arguments, "--urls", $"http://127.0.0.1:{port}", "--contentRoot", Path.Combine(Root, "bare")]);
    }
}
