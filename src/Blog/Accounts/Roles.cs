namespace Blog.Accounts;

public static class Roles
{
    public const string Owner = nameof(Owner), Author = nameof(Author), Moderator = nameof(Moderator);

    public static readonly IReadOnlyList<string> All = [Owner, Author, Moderator];
}

/// <summary>What a person may do; several roles may do the same.</summary>
public static class Policies
{
    /// <summary>See the administration at all.</summary>
    public const string Enter = nameof(Enter);
    public const string Moderate = nameof(Moderate);
    public const string Write = nameof(Write);
    public const string Own = nameof(Own);
}
