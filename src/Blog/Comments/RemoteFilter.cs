namespace Blog.Comments;

/// <summary>The spam service that is asked after the local checks, when the owner has given a key.</summary>
public sealed class RemoteFilter(IConfiguration configuration)
{
    public bool IsOn => !string.IsNullOrEmpty(configuration["Akismet:Key"]);
}
