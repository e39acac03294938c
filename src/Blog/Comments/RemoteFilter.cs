using System.Text.Json;
using Blog.Akismet;
using Blog.Web;
using Moderation;
using Moderation.Akismet;

namespace Blog.Comments;

/// <summary>The spam service that is asked after the local checks, when the owner has given a key.</summary>
public sealed class RemoteFilter
{
    readonly AkismetClient? client;
    volatile AkismetAnswer? last;

    public RemoteFilter(IConfiguration configuration, SiteAddress address, IHttpClientFactory http, TimeProvider clock)
    {
        (Options, Pauses, Fault) = AkismetSettings.From(configuration.GetSection("Akismet"), address.Base);
        if (IsOn) client = new AkismetClient(http.CreateClient(nameof(RemoteFilter)), Options, clock);
    }

    public AkismetOptions Options { get; }

    public Backoff Pauses { get; }

    public bool IsOn => Options.Key.Length > 0 && Fault is null;

    /// <summary>Resource key of what is wrong with the configuration of a service that has a key; it is not asked until that is mended.</summary>
    public string? Fault { get; }

    /// <summary>The last answer when it was none, for the moderators to see; null while all is well.</summary>
    public AkismetAnswer? Trouble => last is { Kind: AkismetKind.KeyInvalid or AkismetKind.Unavailable } or { AlertCode: not null } ? last : null;

    public string Snapshot(Submission submission) => JsonSerializer.Serialize(AkismetFields.From(submission, Options));

    public Task<AkismetAnswer> VerifyKey(CancellationToken stop) => Ask(service => service.VerifyKey(stop));

    public Task<AkismetAnswer> Usage(CancellationToken stop) => Service.Usage(stop);

    /// <param name="reason">Why it is asked again; null the first time.</param>
    public Task<AkismetAnswer> Check(string snapshot, string? reason, CancellationToken stop)
    {
        var fields = Fields(snapshot);
        return Ask(service => service.Check(reason is null ? fields : AkismetFields.Again(fields, reason), stop));
    }

    public Task<AkismetAnswer> Submit(string snapshot, bool spam, CancellationToken stop) =>
        Ask(service => spam ? service.SubmitSpam(Fields(snapshot), stop) : service.SubmitHam(Fields(snapshot), stop));

    async Task<AkismetAnswer> Ask(Func<AkismetClient, Task<AkismetAnswer>> call) =>
        last = await call(Service);

    AkismetClient Service => client ?? throw new InvalidOperationException("Akismet:Key is not set.");

    static List<KeyValuePair<string, string>> Fields(string snapshot) =>
        JsonSerializer.Deserialize<List<KeyValuePair<string, string>>>(snapshot) ?? [];
}
