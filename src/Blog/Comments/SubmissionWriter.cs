using System.Globalization;
using System.Net;
using Blog.Data;
using Blog.Posts;
using Blog.Rendering;
using Blog.Web;
using Moderation;

namespace Blog.Comments;

/// <summary>Writes down for the filter what was sent and what is known of the circumstances.</summary>
public sealed class SubmissionWriter(BlogDbContext db, IntakeQueries queries, SiteAddress address, TimeProvider clock)
{
    public async Task<Submission> Write(CommentForm form, Commenter from, Translation under, Original? original, HttpRequest request, CancellationToken stop) => new()
    {
        Author = form.Name, Email = form.Email, Website = form.Website, Text = form.Body, Language = LanguageMarks.Guess(form.Body).Tag,
        Address = AddressOf(request), UserAgent = Cut(request.Headers.UserAgent.ToString(), 512), Referrer = ReferrerOf(request),
        WritingTime = TimeOf(form.Touched), HoneypotField = CommentForm.Honeypot, Honeypot = form.Trap,
        Trusted = from.Trusted, FirstComment = !from.Known, Role = from.Role, Kind = form.ParentId.Length > 0 ? "reply" : "comment", Parent = form.ParentId,
        Permalink = address.To($"/{under.Language}/posts/{under.Slug}"), At = clock.GetUtcNow().UtcDateTime, PostModifiedAt = under.UpdatedAt,
        Original = original,
        Context = await queries.Context(db, under.PostId).ToListAsync(stop),
    };

    static IPAddress? AddressOf(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is not { } remote ? null
        : remote.IsIPv4MappedToIPv6 ? remote.MapToIPv4() : new IPAddress(remote.GetAddressBytes());

    // Without the query: the key of an earlier receipt may stand in it.
    static string ReferrerOf(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var referrer) ? Cut(referrer.GetLeftPart(UriPartial.Path), 500) : "";

    static TimeSpan? TimeOf(string touched) =>
        double.TryParse(touched, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 1e6
            ? TimeSpan.FromSeconds(seconds) : null;

    static string Cut(string text, int most) => text.Length > most ? text[..most] : text;
}
