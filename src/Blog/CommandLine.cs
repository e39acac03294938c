using Blog.Accounts;
using Blog.Data;
using Blog.Learning;
using Blog.Posts.Sample;
using Blog.SiteKeys;
using Microsoft.EntityFrameworkCore;

namespace Blog;

/// <summary>Verbs after `dotnet run --project src/Blog --`: they use the site's own services and serve nothing.</summary>
public static class CommandLine
{
    public const int Done = 0, Refused = 1, Misused = 2;

    static readonly Command[] Commands =
    [
        new("create-owner", "create-owner EMAIL < password", AccountCommands.CreateOwner),
        new("create-user", "create-user EMAIL [--role Moderator|Author] < password", AccountCommands.CreateUser),
        new("set-password", "set-password EMAIL < password", AccountCommands.SetPassword),
        new("site-key", SiteKeyCommands.Usage, SiteKeyCommands.Make),
        new("sample", SampleCommand.Usage, SampleCommand.Run),
        new("spam", LearningCommands.Usage, LearningCommands.Run),
    ];

    /// <summary>What a verb prints may be read by a script: the log goes elsewhere.</summary>
    public static void KeepOutputClean(this WebApplicationBuilder builder, string[] args)
    {
        if (Verb(args) is not null) builder.Configuration["Logging:Console:LogToStandardErrorThreshold"] = nameof(LogLevel.Trace);
    }

    /// <returns>The exit code, or null when the arguments hold no verb: what begins with a dash or has a = is configuration.</returns>
    public static async Task<int?> Run(string[] args, WebApplication app)
    {
        if (Verb(args) is not { } verb) return null;

        await using var scope = app.Services.CreateAsyncScope();
        var call = new CommandCall(scope.ServiceProvider, args[1..], Console.In, Console.Out, Console.Error, Usage);
        if (Commands.FirstOrDefault(command => command.Name == verb) is not { } found) return call.Misused();

        await scope.ServiceProvider.GetRequiredService<BlogDbContext>().BringUpToDate();
        return await found.Run(call);
    }

    static string? Verb(string[] args) => args is [var verb, ..] && !verb.StartsWith('-') && !verb.Contains('=') ? verb : null;

    static string Usage => string.Join(Environment.NewLine, Commands.Select(command => command.Usage).Append(TextCommands.Usage));

    sealed record Command(string Name, string Usage, Func<CommandCall, Task<int>> Run);
}
