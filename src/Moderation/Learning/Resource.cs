namespace Moderation.Learning;

/// <summary>Word lists and models that ship inside the library.</summary>
static class Resource
{
    public static Stream Open(string name) =>
        typeof(Resource).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not part of the library.");

    /// <summary>Lines that are neither empty nor a comment.</summary>
    public static string[] Lines(string name)
    {
        using var list = new StreamReader(Open(name));
        return [.. list.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#'))];
    }
}
