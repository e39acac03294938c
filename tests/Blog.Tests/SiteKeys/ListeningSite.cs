using System.Diagnostics;
using Blog.Tests.Faults;

namespace Blog.Tests.SiteKeys;

/// <summary>The site as a process that really listens, and programs that others wrote talking to it.</summary>
public sealed class ListeningSite : IAsyncLifetime
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("liangyu-foreign-");
    KilledServer? server;

    static string Clients { get; } = FindClients();

    public async ValueTask InitializeAsync() => server = await KilledServer.Start(folder.FullName);

    /// <summary>Makes a key on the command line, beside the running server.</summary>
    public Task<Run> MakeKey(params string[] arguments) => MakeKey(folder, arguments);

    public static Task<Run> MakeKey(DirectoryInfo folder, params string[] arguments) =>
        Run.Of("dotnet", [typeof(Program).Assembly.Location, "site-key", .. arguments], folder.FullName, ("DataFolder", folder.FullName));

    public Task<Page> Verify(string key) => Verify(new FormUrlEncodedContent([new("key", key), new("blog", "https://garden.example")]));

    /// <returns>What the client printed.</returns>
    public async Task<string> Talk(string program, string[] options, string script)
    {
        var key = (await MakeKey("https://garden.example")).Output.Trim();
        var address = server!.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);
        var run = await Run.Of(program, [.. options, Path.Combine(Clients, script), key, address], Clients, ("http_proxy", address), ("PERL_LWP_ENV_PROXY", "1"), ("NODE_NO_WARNINGS", "1"));
        Assert.True(run.Code == 0, run.Error);
        return run.Output.Trim();
    }

    /// <summary>Whether the program runs and knows the library.</summary>
    public static async Task<bool> Has(string program, params string[] arguments)
    {
        try
        {
            return (await Run.Of(program, arguments, Clients)).Code == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;   // there is no such program here
        }
    }

    public ValueTask DisposeAsync()
    {
        server?.Dispose();
        folder.Delete(recursive: true);
        return default;
    }

    async Task<Page> Verify(HttpContent form) => await Page.From(await server!.Client.PostAsync("/1.1/verify-key", form));

    static string FindClients()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Blog.slnx"))) root = Path.GetDirectoryName(root)!;
        return Path.Combine(root, "tests", "ForeignClients");
    }
}

/// <summary>A program that has ended.</summary>
public sealed record Run(int Code, string Output, string Error)
{
    public static async Task<Run> Of(string program, IEnumerable<string> arguments, string folder, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }
}
