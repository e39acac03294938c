using Blog.Localization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace Blog.Accounts;

/// <summary>Identity's refusals in the page's language.</summary>
public class AccountErrors(IStringLocalizer<Text> text) : IdentityErrorDescriber
{
    public static string FieldOf(IdentityError error) => error.Code.StartsWith("Password", StringComparison.Ordinal) ? "Password" : "Email";

    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), "Account.Error.Email");

    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName), "Account.Error.Email");

    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail), "Account.Error.Duplicate");

    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), "Account.Error.Duplicate");

    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), "Account.Error.PasswordTooShort", length);

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Say(nameof(PasswordRequiresUniqueChars), "Account.Error.PasswordTooMonotonous", uniqueChars);

    public IdentityError PasswordTooCommon() => Say(nameof(PasswordTooCommon), "Account.Error.PasswordTooCommon");

    IdentityError Say(string code, string key, params object[] arguments) => new() { Code = code, Description = text[key, arguments] };
}
