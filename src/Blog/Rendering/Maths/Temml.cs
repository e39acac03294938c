using System.Text.RegularExpressions;
using Jint;
using Jint.Native;
using Jint.Runtime;

namespace Blog.Rendering.Maths;

/// <summary>
/// Turns LaTeX into MathML by Temml, a library for browsers, in an interpreter of our own: src/Editor/formulas.js.
/// The interpreter is made for the first formula and let go when none came for a while, for a blog without formulas needs none of it.
/// </summary>
static partial class Temml
{
    const int Longest = 5_000, MostStatements = 1_000_000, Deepest = 500, MostMemory = 100_000_000, MostKept = 500;

    static readonly TimeSpan Slowest = TimeSpan.FromSeconds(1), Idle = TimeSpan.FromMinutes(2);

    static readonly Lock One = new();   // an interpreter is not for several at once
    static readonly Dictionary<(string, bool), Formula> Kept = [];   // a preview asks for the same ones at each pause
    static readonly Timer Rest = new(_ => LetGo());
    static Engine? engine;

    public static Formula Set(string latex, bool isDisplay)
    {
        if (latex.Length > Longest) return Formula.Failed(FormulaFault.TooMuch);
        lock (One)
        {
            Rest.Change(Idle, Timeout.InfiniteTimeSpan);
            if (Kept.TryGetValue((latex, isDisplay), out var known)) return known;
            if (Kept.Count >= MostKept) Kept.Clear();
            return Kept[(latex, isDisplay)] = Ask(latex, isDisplay);
        }
    }

    /// <summary>What it holds goes back with the next collection.</summary>
    public static void LetGo()
    {
        lock (One)
        {
            engine?.Dispose();
            engine = null;
            Kept.Clear();
        }
    }

    static Formula Ask(string latex, bool isDisplay)
    {
        try
        {
            var answer = (engine ??= Made()).Invoke("formula", latex, isDisplay).AsArray();
            return new(answer[0].AsString(), (int)answer[1].AsNumber());
        }
        catch (JavaScriptException fault)
        {
            return Unknown().Match(fault.Message.Replace("\u0332", "")) is { Success: true } match
                ? Formula.Failed(FormulaFault.Unknown, match.Groups["name"].Value)
                : Formula.Failed(FormulaFault.Unreadable);
        }
        catch (Exception fault) when (fault is JintException or TimeoutException or InsufficientExecutionStackException)
        {
            engine?.Dispose();
            engine = null;   // stopped in the middle of something
            return Formula.Failed(FormulaFault.TooMuch);
        }
    }

    static Engine Made()
    {
        var made = new Engine(options => options
            .LimitRecursion(Deepest).MaxStatements(MostStatements).LimitMemory(MostMemory).TimeoutInterval(Slowest).RegexTimeoutInterval(Slowest).DisableStringCompilation());
        TimeZoneInfo.ClearCachedData();   // making one reads all there are, three megabytes that nobody here asks for
        using var script = new StreamReader(typeof(Temml).Assembly.GetManifestResourceStream("formulas.js")!);
        return made.Execute(script.ReadToEnd());
    }

    [GeneratedRegex(@"(?:Unsupported function name|Undefined control sequence|No such environment): (?<name>\S{1,40})|Function ""(?<name>\\\w+)"" is not trusted")]
    private static partial Regex Unknown();
}
