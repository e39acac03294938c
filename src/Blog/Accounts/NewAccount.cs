using System.Diagnostics.CodeAnalysis;
using MimeKit;

namespace Blog.Accounts;

/// <summary>What is asked of somebody who gets an account.</summary>
public record NewAccount
{
    public const int LongestPassword = 256;

    public string? Name { get; init; }
    public string? Email { get; init; }
    public string? Password { get; init; }

    public BlogUser User => new()
    {
        UserName = Email?.Trim(), Email = Email?.Trim(), EmailConfirmed = true, DisplayName = Name?.Trim() ?? "",
    };

    /// <summary>Field and key of the message of whatever can be said without looking at other accounts.</summary>
    public IEnumerable<(string Field, string Message)> Problems()
    {
        if (string.IsNullOrWhiteSpace(Name)) yield return (nameof(Name), "Account.Error.Name");
        else if (Name.Trim().Length > BlogUser.LongestName) yield return (nameof(Name), "Account.Error.NameTooLong");
        else if (Name.Any(char.IsControl)) yield return (nameof(Name), "Account.Error.NameCharacters");
        if (!IsText(Email)) yield return (nameof(Email), "Account.Error.Email");
        if (string.IsNullOrEmpty(Password)) yield return (nameof(Password), "Account.Error.Password");
        else if (Password.Length > LongestPassword) yield return (nameof(Password), "Account.Error.PasswordTooLong");
    }

    /// <summary>Whether a letter can be sent there, as far as one can see.</summary>
    public static bool IsAddress([NotNullWhen(true)] string? email) => IsText(email) && MailboxAddress.TryParse(email.Trim(), out var box) && box.Address == email.Trim() && box.Address.Contains('@');

    static bool IsText([NotNullWhen(true)] string? email) =>
        !string.IsNullOrWhiteSpace(email) && email.Length <= 254 && !email.Trim().Any(c => char.IsControl(c) || char.IsWhiteSpace(c));
}
