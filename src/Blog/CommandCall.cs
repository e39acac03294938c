namespace Blog;

/// <summary>One use of a verb: what stood after it, and where to read and write.</summary>
public sealed record CommandCall(
    IServiceProvider Services, IReadOnlyList<string> Arguments, TextReader Input, TextWriter Output, TextWriter Error, string Usage)
{
    public bool Has(string option) => Arguments.Contains(option);

    /// <summary>What follows the option, if it is there.</summary>
    public string? Option(string option) => Arguments.SkipWhile(argument => argument != option).ElementAtOrDefault(1);

    public int Misused()
    {
        Error.WriteLine(Usage);
        return CommandLine.Misused;
    }

    /// <summary>One line; at a terminal it is asked for and not shown.</summary>
    public string ReadSecret(string prompt)
    {
        if (Console.IsInputRedirected) return Input.ReadLine() ?? "";

        Error.Write(prompt);
        var secret = new Stack<char>();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key == ConsoleKey.Backspace) secret.TryPop(out _);
            else secret.Push(key.KeyChar);
        }
        Error.WriteLine();
        return string.Concat(secret.Reverse());
    }
}
