using Fakes;
using Moderation.Akismet;

namespace Moderation.Tests.Akismet;

/// <summary>A client and the stand-in that it talks to.</summary>
public abstract class AkismetSession : IAsyncLifetime
{
    readonly HttpClient http = new(AkismetClient.Handler());

    protected FakeAkismet Fake { get; private set; } = null!;

    protected AkismetOptions Options { get; private set; } = null!;

    protected AkismetClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Fake = await FakeAkismet.Start();
        Use(A.Options(Fake.Endpoint, Fake.Key));
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        http.Dispose();
        await Fake.DisposeAsync();
    }

    protected void Use(AkismetOptions options, TimeProvider? clock = null) =>
        (Options, Client) = (options, new(http, options, clock));

    protected Task<AkismetAnswer> CheckOf(Submission submission) => Client.Check(AkismetFields.From(submission, Options), A.Stop);
}
