namespace Blog.Accounts.Self;

/// <param name="IsNew">Whether the account was opened just now.</param>
public sealed record PasskeysPage(IReadOnlyList<PasskeyLine> Passkeys, bool IsNew);

public sealed record PasskeyLine(string Id, string? Name, DateTime CreatedAt, bool IsSynced);
