using Moderation.Akismet;

namespace Moderation.Tests.Akismet;

public class AkismetOptionsTests
{
    static readonly AkismetOptions Good = A.Options(new("https://rest.akismet.com"), "secretsecret");

    [Theory]
    [InlineData("https://rest.akismet.com/")]
    [InlineData("http://127.0.0.1:5005")]
    [InlineData("http://localhost:5005/")]
    [InlineData("http://[::1]:5005/")]
    public void Https_is_accepted_and_http_on_loopback(string endpoint) =>
        Assert.Null((Good with { Endpoint = new(endpoint) }).Error);

    [Theory]
    [InlineData("http://rest.akismet.com/")]
    [InlineData("http://127.0.0.1.evil.example/")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("https://user:pass@rest.akismet.com/")]
    public void Any_other_endpoint_is_refused(string endpoint) =>
        Assert.Equal("Akismet.Error.Endpoint", (Good with { Endpoint = new(endpoint) }).Error);

    [Fact]
    public void What_is_missing_is_named()
    {
        Assert.Equal("Akismet.Error.Key", (Good with { Key = " " }).Error);
        Assert.Equal("Akismet.Error.Site", (Good with { Site = null }).Error);
        Assert.Equal("Akismet.Error.Site", (Good with { Site = new("/zh/", UriKind.Relative) }).Error);
        Assert.Equal("Akismet.Error.Timeout", (Good with { Timeout = TimeSpan.Zero }).Error);
    }

    [Fact]
    public void A_client_is_not_made_from_wrong_options() =>
        Assert.Throws<ArgumentException>(() => new AkismetClient(new HttpClient(), Good with { Key = "" }));
}
