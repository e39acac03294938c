using System.Net;
using Moderation.Words;

namespace Moderation.Checks;

/// <summary>A submission in the forms that rules are matched against, each made once and only when needed.</summary>
sealed class Said(Submission submission)
{
    readonly Lazy<IReadOnlyList<string>> hosts = new(() => [.. submission.LinkHosts.Select(host => RuleValue.AsHost(host) ?? host)]);
    readonly Lazy<IReadOnlyList<string>> words = new(() => [submission.FoldedAuthor, Folding.Of(submission.Website), submission.FoldedText]);

    public IReadOnlyList<string> Hosts => hosts.Value;

    public IReadOnlyList<string> Words => words.Value;

    public string Author => submission.FoldedAuthor;

    public string Email { get; } = submission.Email.Trim().ToLowerInvariant();

    public IPAddress? Address { get; } =
        submission.Address is { IsIPv4MappedToIPv6: true } mapped ? mapped.MapToIPv4() : submission.Address;
}
