namespace Blog.Accounts;

public record SignInForm
{
    public string? Email { get; init; }
    public string? Password { get; init; }
    public bool StaySignedIn { get; init; }
    public string? ReturnUrl { get; init; }

    public bool IsComplete => !string.IsNullOrWhiteSpace(Email) && !string.IsNullOrEmpty(Password) && Password.Length <= NewAccount.LongestPassword;
}
