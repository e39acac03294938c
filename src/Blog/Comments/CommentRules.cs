using System.Globalization;
using Blog.Settings;
using Blog.Web;

namespace Blog.Comments;

/// <summary>What a comment must be before anything else is asked about it.</summary>
public sealed class CommentRules(BlogSettings settings)
{
    static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    /// <summary>All but the words.</summary>
    /// <param name="known">Name and e-mail come from the account, not from the form.</param>
    public IEnumerable<FieldError> Sender(CommentForm form, bool known) => [.. (known ? [] : Author(form)), .. Website(form.Website)];

    public IEnumerable<FieldError> Body(string body)
    {
        if (Typed.IsBlank(body)) yield return new("Body", "Comments.Error.Body");
        else if (Typed.Length(body) > Comment.LongestText) yield return new("Body", "Comments.Error.TooLong", Comment.LongestText);
    }

    /// <summary>The address of a site in full; null when it is none.</summary>
    public static string? SiteOf(string typed)
    {
        var full = typed.Contains("://", StringComparison.Ordinal) ? typed : $"https://{typed}";
        return Uri.TryCreate(full, UriKind.Absolute, out var site) && site is { Scheme: "http" or "https", UserInfo: "" }
            && HasHost(site) && site.AbsoluteUri.Length <= Comment.LongestWebsite ? site.AbsoluteUri : null;
    }

    static bool HasHost(Uri site)
    {
        try
        {
            return site.IdnHost.Contains('.');
        }
        catch (UriFormatException)   // letters that no host name may hold
        {
            return false;
        }
    }

    IEnumerable<FieldError> Author(CommentForm form)
    {
        if (Typed.IsBlank(form.Name)) { if (settings.Comments.NameRequired || form.Name.Length > 0) yield return new("Name", "Comments.Error.Name"); }
        else if (Typed.Length(form.Name) > Comment.LongestName || form.Name.Length > Comment.LongestName * 2) yield return new("Name", "Comments.Error.TooLong", Comment.LongestName);

        if (form.Email.Length == 0)
        {
            if (settings.Comments.EmailRequired || form.Watch) yield return new("Email", settings.Comments.EmailRequired ? "Comments.Error.Email" : "Comments.Error.WatchEmail");
        }
        else if (form.Email.Length > Comment.LongestEmail || !IsEmail(form.Email)) yield return new("Email", "Comments.Error.EmailForm");
    }

    static IEnumerable<FieldError> Website(string typed) =>
        typed.Length > 0 && SiteOf(typed) is null ? [new("Website", "Comments.Error.Website")] : [];

    static bool IsEmail(string typed)
    {
        var at = typed.LastIndexOf('@');
        if (at is < 1 or > 64 || typed.AsSpan(0, at).ContainsAny("@ <>(),;:\\\"")) return false;
        try
        {
            var domain = Idn.GetAscii(typed[(at + 1)..]);
            return domain.Contains('.') && Uri.CheckHostName(domain) == UriHostNameType.Dns;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
