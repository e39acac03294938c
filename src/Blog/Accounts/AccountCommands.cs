using Blog.Localization;
using Microsoft.Extensions.Localization;

namespace Blog.Accounts;

/// <summary>create-owner EMAIL and create-user EMAIL [--role ROLE]; the password comes on standard input.</summary>
public static class AccountCommands
{
    public static Task<int> CreateOwner(CommandCall call) =>
        call.Arguments is [var email, ..] ? Create(call, email, Roles.Owner) : Task.FromResult(call.Misused());

    public static Task<int> CreateUser(CommandCall call)
    {
        var role = call.Option("--role");
        var known = call.Has("--role") ? role is Roles.Moderator or Roles.Author : true;
        return call.Arguments is [var email, ..] && !email.StartsWith('-') && known ? Create(call, email, role) : Task.FromResult(call.Misused());
    }

    static async Task<int> Create(CommandCall call, string email, string? role)
    {
        var text = call.Services.GetRequiredService<IStringLocalizer<Text>>();
        var account = new NewAccount { Name = email.Split('@')[0], Email = email, Password = call.ReadSecret(text["Command.Password"]) };
        var problems = account.Problems().Select(problem => text[problem.Message].Value).ToList();
        if (problems.Count == 0)
        {
            var result = await call.Services.GetRequiredService<Enrolment>().Open(account.User, account.Password!, role, default);
            problems.AddRange(result.Errors.Select(error => error.Description).Distinct());
        }
        foreach (var problem in problems) call.Error.WriteLine(problem);
        if (problems.Count > 0) return CommandLine.Refused;

        call.Output.WriteLine(role is null ? text["Command.Created", email] : text["Command.CreatedWithRole", email, text[$"Roles.{role}"]]);
        return CommandLine.Done;
    }
}
