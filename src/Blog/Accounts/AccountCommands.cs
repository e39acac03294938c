using Blog.Audit;
using Blog.Localization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace Blog.Accounts;

/// <summary>create-owner EMAIL, create-user EMAIL [--role ROLE] and set-password EMAIL; the password comes on standard input.</summary>
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

    /// <summary>The way back in where no mail is sent.</summary>
    public static async Task<int> SetPassword(CommandCall call)
    {
        if (call.Arguments is not [var email, ..] || email.StartsWith('-')) return call.Misused();

        var text = call.Services.GetRequiredService<IStringLocalizer<Text>>();
        var users = call.Services.GetRequiredService<UserManager<BlogUser>>();
        if (await users.FindByEmailAsync(email) is not { } user) return Refuse(call, [text["People.Error.Unknown"].Value]);

        var password = call.ReadSecret(text["Command.Password"]);
        var result = await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), password);
        if (!result.Succeeded) return Refuse(call, result.Errors.Select(error => error.Description).Distinct());

        await call.Services.GetRequiredService<SessionStore>().RemoveAll(user.Id);
        await call.Services.GetRequiredService<AuditLog>().Note(AuditKind.PasswordReset, email);
        call.Output.WriteLine(text["Command.PasswordSet", email]);
        return CommandLine.Done;
    }

    static int Refuse(CommandCall call, IEnumerable<string> problems)
    {
        foreach (var problem in problems) call.Error.WriteLine(problem);
        return CommandLine.Refused;
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
        if (problems.Count > 0) return Refuse(call, problems);

        call.Output.WriteLine(role is null ? text["Command.Created", email] : text["Command.CreatedWithRole", email, text[$"Roles.{role}"]]);
        return CommandLine.Done;
    }
}
