using System.Globalization;
using System.Net;

namespace Moderation.Akismet;

/// <summary>The fields of a check, in order, without the key: kept by the caller as submitted, and sent unchanged as feedback.</summary>
public static class AkismetFields
{
    /// <summary>Sent for a commenter whose address is unknown or not public: the field is required, and a proxy's own address would taint everybody behind it.</summary>
    public const string Unknown = "0.0.0.0";

    /// <summary>Empty fields are left out, except the site, the address and the words.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> From(Submission submission, AkismetOptions options) =>
        [.. All(submission, options).Where(field => field.Value.Length > 0).Select(field => KeyValuePair.Create(field.Name, field.Value)), .. Trap(submission)];

    /// <summary>The same comment asked about again: <c>retry</c> after an outage, <c>recheck</c> after a provisional answer, <c>edit</c>.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Again(IEnumerable<KeyValuePair<string, string>> fields, string reason) =>
        [.. fields.Where(field => field.Key != "recheck_reason"), KeyValuePair.Create("recheck_reason", reason)];

    static IEnumerable<(string Name, string Value)> All(Submission s, AkismetOptions options) =>
    [
        ("blog", options.Site?.AbsoluteUri ?? ""),
        ("user_ip", PublicAddress.Of(s.Address)?.ToString() ?? Unknown),
        ("user_agent", s.UserAgent),
        ("referrer", s.Referrer),
        ("permalink", s.Permalink),
        ("comment_type", s.Kind),
        ("comment_author", s.Author),
        ("comment_author_email", s.Email),
        ("comment_author_url", s.Website),
        ("comment_content", s.Text),
        ("comment_parent", s.Parent),
        ("comment_date_gmt", Iso(s.At)),
        ("comment_post_modified_gmt", s.PostModifiedAt is { } modified ? Iso(modified) : ""),
        ("blog_lang", "zh, en"),
        ("blog_charset", "UTF-8"),
        ("user_role", s.Role ?? ""),
        ("is_test", options.TestMode ? "1" : ""),
        .. s.Context.Select(about => ("comment_context[]", about)),
    ];

    static IEnumerable<KeyValuePair<string, string>> Trap(Submission s) =>
        s.HoneypotField.Length == 0
            ? []
            : [KeyValuePair.Create("honeypot_field_name", s.HoneypotField), KeyValuePair.Create(s.HoneypotField, s.Honeypot)];

    static string Iso(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
