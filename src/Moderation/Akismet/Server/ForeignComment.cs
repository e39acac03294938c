using System.Net;

namespace Moderation.Akismet.Server;

/// <summary>A comment of another site, in the protocol's fields.</summary>
public sealed class ForeignComment(FormText form)
{
    /// <summary>Whether the site asks that nothing be learned from it. WordPress writes <c>true</c>, others <c>1</c>.</summary>
    public bool IsTest => IsSet("is_test");

    /// <summary>The answer when the request is not fit to be judged; null when it is.</summary>
    public Reply? Refusal =>
        form["blog"].Length == 0 ? Reply.Missing("blog")
        : !IsSite(form["blog"]) ? Reply.UnknownSite
        : form["user_ip"].Length == 0 ? Reply.Missing("user_ip")
        : null;

    /// <summary>The answer that the protocol promises to whoever tries it out; null for everybody else.</summary>
    public Reply? Promised =>
        form["user_role"].Split(',', StringSplitOptions.TrimEntries).Contains("administrator") ? Reply.Ham
        : IsTest && IsSet("test_discard") ? Reply.Discard
        : form["comment_author"] is "viagra-test-123" or "akismet-guaranteed-spam" ? Reply.Spam
        : form["comment_author_email"] == "akismet-guaranteed-spam@example.com" ? Reply.Spam
        : null;

    public Submission Submission => new()
    {
        Author = form["comment_author"], Email = form["comment_author_email"], Website = form["comment_author_url"], Text = form["comment_content"],
        Address = IPAddress.TryParse(form["user_ip"], out var address) ? address : null,
        UserAgent = form["user_agent"], Referrer = form["referrer"], Permalink = form["permalink"], Kind = form["comment_type"],
        Role = form["user_role"] is { Length: > 0 } role ? role : null,
        HoneypotField = form["honeypot_field_name"], Honeypot = Trap(form["honeypot_field_name"]),
        Context = [.. form.All("comment_context")],
    };

    public static bool IsSite(string blog) => Uri.TryCreate(blog, UriKind.Absolute, out var site) && site.Scheme is "http" or "https" && site.Host.Length > 0;

    // WordPress passes on what it was posted under names of its own.
    string Trap(string name) => name.Length == 0 ? "" : form[name] is { Length: > 0 } filled ? filled : form["POST_" + name];

    bool IsSet(string name) => form[name] is not ("" or "0" or "false");
}
