using System.Text.RegularExpressions;

namespace Moderation.Checks;

/// <summary>A name that is, or holds, the address of a site.</summary>
public sealed class AddressAsName : ISpamCheck
{
    public const double Weight = 2.5;

    static readonly Regex Address = new(
        @"https?:|www\.|[a-z0-9-]\.(?:com|net|org|cn|cc|top|xyz|vip|shop|site|info|biz|ru|club|online|icu|wang)(?:[^a-z0-9]|$)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public string Name => "address-as-name";

    public ValueTask<Finding?> Examine(Submission submission, CancellationToken stop) =>
        new(Address.IsMatch(submission.FoldedAuthor) ? new Finding(Name, Weight, Short(submission.Author)) : null);

    static string Short(string author) => author.Length <= 80 ? author : author[..80] + "…";
}
