using Blog.Accounts;
using Blog.Deliveries;
using Blog.Localization;
using Blog.Mail.Notes;
using Blog.Settings;
using Blog.Web;
using Microsoft.Extensions.Localization;
using MimeKit;

namespace Blog.Mail;

/// <summary>Writes letters: in plain text and in HTML, in the language of whom they are for.</summary>
public sealed class Letters(
    Digests digests, DigestText plain, NoteText notes, ViewPrinter printer, MailLinks links, MailOptions options, BlogSettings settings, SiteAddress site, IStringLocalizer<Text> text, TimeProvider clock)
{
    string Host => site.Base.IdnHost;

    /// <summary>Null when there is nothing left to tell.</summary>
    public async Task<MimeMessage?> Digest(BlogUser person, Delivery first, long last, CancellationToken stop)
    {
        person.MailLanguage.Speak();
        if (await digests.Gather(person, last, stop) is not { } digest) return null;

        var waiting = digest.Waiting.Count + digest.More;
        var news = waiting > 0 ? text.Count("Mail.Waiting", waiting) : text.Count("Mail.Published", digest.Count);
        var letter = To(Box(person), news, plain.Of(digest), await printer.Print("/Mail/Digest.cshtml", digest));
        letter.MessageId = $"comments-{first.Id}-{first.CreatedAt.Ticks}@{Host}";   // the same when it is tried again
        letter.Headers.Add("List-Id", $"<comments.{Host}>");
        letter.Headers.Add("List-Unsubscribe", $"<{links.ToUnsubscribe(person.Id, digest.Language)}>");
        letter.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return letter;
    }

    public MimeMessage Test(BlogUser person) =>
        To(Box(person), text["Mail.Test"], text["Mail.Test.Body", settings.Site.NameIn(Language.Current)], null);

    /// <summary>In the language that is spoken already.</summary>
    public async Task<MimeMessage> Note(Note note, Delivery delivery)
    {
        var letter = To(Box(note.To, note.ToName), notes.Subject(note), notes.Of(note), await printer.Print("/Mail/Note.cshtml", note));
        letter.MessageId = $"note-{delivery.Id}-{delivery.CreatedAt.Ticks}@{Host}";
        if (note.Leave is null) return letter;
        letter.Headers.Add("List-Unsubscribe", $"<{note.Leave}>");
        letter.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return letter;
    }

    MimeMessage To(MailboxAddress reader, string news, string body, string? html)
    {
        var name = settings.Site.NameIn(Language.Current);
        var letter = new MimeMessage { Subject = Typed.Line(text["Mail.Subject", name, news]), Date = clock.GetUtcNow() };
        letter.From.Add(Box(options.From, name));
        letter.To.Add(reader);
        letter.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        letter.Body = new BodyBuilder { TextBody = body, HtmlBody = html }.ToMessageBody();
        letter.Prepare(EncodingConstraint.SevenBit);   // long lines and every script survive any server
        return letter;
    }

    static MailboxAddress Box(BlogUser person) => Box(person.Email!, person.DisplayName);

    static MailboxAddress Box(string address, string name)
    {
        var box = MailboxAddress.Parse(address);
        return string.IsNullOrEmpty(box.Name) ? new MailboxAddress(Typed.Line(name), box.Address) : box;
    }
}
