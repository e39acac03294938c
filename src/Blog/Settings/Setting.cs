namespace Blog.Settings;

/// <summary>One page of settings, kept as JSON under its type's name.</summary>
public class Setting
{
    public required string Name { get; init; }

    public required string Json { get; set; }
}
