namespace Blog.Accounts;

/// <summary>One required field of an account's form.</summary>
public record AccountField(string Name, string? Value, string Type, string Autocomplete, string? Hint = null);
