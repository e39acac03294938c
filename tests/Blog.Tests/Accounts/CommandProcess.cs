using System.Diagnostics;

namespace Blog.Tests.Accounts;

/// <summary>The program run as a command, in a process of its own.</summary>
static class CommandProcess
{
    /// <param name="input">What is typed at the prompt.</param>
    public static async Task<(int Code, string Output, string Error)> Run(string folder, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            Environment = { ["DataFolder"] = folder, ["LANG"] = "en_US.UTF-8", ["LC_ALL"] = null },
        };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync(input);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
