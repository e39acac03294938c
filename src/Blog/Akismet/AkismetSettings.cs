using System.Globalization;
using Moderation;
using Moderation.Akismet;

namespace Blog.Akismet;

/// <summary>The section Akismet, read without failing on what is no time and no address: the owner is told instead.</summary>
/// <param name="Error">Resource key of the first thing that is wrong; null when nothing is, or nobody is to be asked.</param>
public sealed record AkismetSettings(AkismetOptions Options, Backoff Pauses, string? Error)
{
    public static AkismetSettings From(IConfigurationSection section, Uri site)
    {
        var (plain, pauses) = (new AkismetOptions { Key = section["Key"]?.Trim() ?? "", Site = site }, new Backoff());
        var options = plain with
        {
            Endpoint = Uri.TryCreate(Typed(section, "Endpoint", plain.Endpoint.AbsoluteUri), UriKind.Absolute, out var endpoint) ? endpoint : new("/", UriKind.Relative),
            Timeout = Time(section, nameof(plain.Timeout), plain.Timeout),
            TestMode = Typed(section, nameof(plain.TestMode), "false").Equals("true", StringComparison.OrdinalIgnoreCase),
        };
        var first = Time(section, "FirstRetry", pauses.First);
        var error = options.Error ?? (first > TimeSpan.Zero && first <= Backoff.Longest ? null : "Akismet.Error.FirstRetry");
        return new(options, new Backoff(first), options.Key.Length == 0 ? null : error);
    }

    static string Typed(IConfigurationSection section, string name, string otherwise) => section[name] is { Length: > 0 } typed ? typed.Trim() : otherwise;

    // What is no time is no time at all, which no setting allows.
    static TimeSpan Time(IConfigurationSection section, string name, TimeSpan otherwise) =>
        section[name] is not { Length: > 0 } typed ? otherwise
        : TimeSpan.TryParse(typed, CultureInfo.InvariantCulture, out var time) ? time : TimeSpan.Zero;
}
