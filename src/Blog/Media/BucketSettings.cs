namespace Blog.Media;

/// <summary>A bucket of a store that speaks S3: the section Media:S3 of the configuration.</summary>
public sealed record BucketSettings
{
    /// <summary>Address of the store; empty: that of AWS in the region.</summary>
    public string Endpoint { get; init; } = "";

    public string Bucket { get; init; } = "";

    public string Region { get; init; } = "us-east-1";

    public string AccessKey { get; init; } = "";

    public string SecretKey { get; init; } = "";

    /// <summary>Whether the bucket's name stands in the path or before the host; some stores know but one of the two.</summary>
    public bool PathStyle { get; init; } = true;

    /// <summary>The budget of one call, until its answer begins.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    public static BucketSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Media:S3");
        var settings = section.Get<BucketSettings>() ?? new();
        foreach (var (name, value) in new[] { (nameof(Bucket), settings.Bucket), (nameof(AccessKey), settings.AccessKey), (nameof(SecretKey), settings.SecretKey) })
            if (value.Length == 0) throw new InvalidOperationException($"Media:Store is S3, and Media:S3:{name} is empty.");
        if (settings.Endpoint.Length > 0 && !(Uri.TryCreate(settings.Endpoint, UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https"))
            throw new InvalidOperationException($"Media:S3:Endpoint is no address: {settings.Endpoint}");
        return settings;
    }
}
