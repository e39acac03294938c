using System.Text;
using Blog.Comments;
using Blog.Localization;
using Blog.ReviewQueue;
using Blog.Settings;
using Blog.Web;
using Microsoft.Extensions.Localization;

namespace Blog.Mail;

/// <summary>A letter in plain text. No line begins with a stranger's words, so that none of theirs passes for one of ours.</summary>
public sealed class DigestText(IStringLocalizer<Text> text, SiteTime time, SiteAddress site, BlogSettings settings, MailLinks links)
{
    public string Of(Digest digest)
    {
        var letter = new StringBuilder();
        Part(letter, digest, "Mail.Waiting", digest.Waiting);
        Part(letter, digest, "Mail.Published", digest.Published);
        if (digest.More > 0) letter.AppendLine(text.Count("Mail.More", digest.More)).AppendLine(site.To("/admin/comments")).AppendLine();
        letter.AppendLine("-- ").AppendLine(text["Mail.Links", time.Date(digest.Ends.UtcDateTime)]);
        letter.AppendLine(text["Mail.Why", settings.Site.NameIn(digest.Language)]);
        letter.AppendLine(Line("Mail.Change", site.To("/admin/mail")));
        return letter.AppendLine(Line("Mail.Stop", links.ToUnsubscribe(digest.To.Id, digest.Language))).ToString();
    }

    void Part(StringBuilder letter, Digest digest, string title, IReadOnlyList<DigestEntry> entries)
    {
        if (entries.Count == 0) return;
        letter.AppendLine(text.Count(title, entries.Count)).AppendLine();
        foreach (var entry in entries) Entry(letter, digest, entry);
    }

    void Entry(StringBuilder letter, Digest digest, DigestEntry entry)
    {
        var row = entry.Row;
        letter.AppendLine(text["Mail.By", row.AuthorName.Length > 0 ? row.AuthorName : text["Queue.Anonymous"], time.DateAndTime(row.CreatedAt)]);
        if (row.Email.Length > 0) letter.AppendLine(Line("Queue.Email", row.Email));
        if (row.Website.Length > 0) letter.AppendLine(Line("Queue.Website", row.Website));
        if (row.Place is { } place) letter.AppendLine(Line("Mail.Post", $"{place.Title} {site.To(place.Address)}"));
        if (row.Status == CommentStatus.Checking) letter.AppendLine(text["Mail.Checking"]);
        foreach (var line in entry.Words.Split('\n')) letter.Append("> ").AppendLine(line);
        foreach (var finding in row.Findings) letter.AppendLine($"- {text.Say(finding, time)} ({Reasons.Signed(finding.Weight)})");
        foreach (var act in entry.Acts) letter.AppendLine(Line($"Queue.Act.{act.Name}", digest.LinkTo(act, entry, links)));
        letter.AppendLine(Line("Mail.Open", site.To($"/admin/comments/{row.Id}"))).AppendLine();
    }

    string Line(string label, string value) => text["Mail.Line", text[label], value];
}

public static class DigestLinks
{
    extension(Digest digest)
    {
        public string LinkTo(Act act, DigestEntry entry, MailLinks links) =>
            links.ToDecide(new MailLink(entry.Row.Id, act, digest.To.Id, entry.LastEvent, digest.Ends), digest.Language);
    }
}
