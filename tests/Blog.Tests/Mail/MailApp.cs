using System.Text.RegularExpressions;
using Blog.Accounts;
using Blog.Localization;
using Blog.Mail;
using Fakes;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Blog.Tests.Mail;

/// <summary>The site with a mail server of its own.</summary>
public class MailApp : BlogApp
{
    public FakeSmtp Smtp { get; }

    public MailApp() : this(new FakeSmtp())
    {
    }

    internal MailApp(FakeSmtp smtp)
    {
        Smtp = smtp;
        foreach (var (key, value) in new[] { ("Host", "127.0.0.1"), ("Port", $"{smtp.Port}"), ("Security", "None"), ("From", "blog@example.org"), ("Gather", "00:00:00"), ("FirstRetry", "00:00:01"), ("Timeout", "00:00:02") })
            Settings[$"Mail:{key}"] = value;
    }

    /// <summary>A moderator who gets mail, by address.</summary>
    public async Task<string> Moderator(Language? language = null, MailPace pace = MailPace.Each, string role = Roles.Moderator)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await AddUser(email, role);
        await Db(db => db.Users.Where(user => user.Email == email).ExecuteUpdateAsync(set => set
            .SetProperty(user => user.MailPace, pace).SetProperty(user => user.Language, language ?? Language.Chinese)));
        return email;
    }

    public Task<string> IdOf(string email) => Db(db => db.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync());

    public IReadOnlyList<MimeMessage> LettersTo(string email) => [.. Smtp.Letters.Where(letter => letter.To.Contains(email)).Select(Read)];

    /// <summary>The person's first letter that fits.</summary>
    public async Task<MimeMessage> Letter(string email, Func<MimeMessage, bool>? fits = null)
    {
        for (var left = 300; left > 0; left--)
        {
            if (LettersTo(email).FirstOrDefault(letter => fits?.Invoke(letter) ?? true) is { } letter) return letter;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        var due = await Db(db => db.Deliveries.Select(d => $"{d.Kind} {d.Attempts} {d.LastError}").ToListAsync());
        throw new TimeoutException($"No such letter. Still due: {string.Join("; ", due)}. Said: {string.Join("; ", Smtp.Commands)}");
    }

    /// <summary>Waits until nothing is left to send them.</summary>
    public async Task Quiet(string email)
    {
        for (var left = 300; left > 0 && await Waits(email); left--) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.False(await Waits(email));
    }

    Task<bool> Waits(string email) => Db(db => db.Deliveries.AnyAsync(d => db.Users.Any(user => user.Email == email && user.Id == d.UserId)));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Smtp.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    static MimeMessage Read(FakeLetter letter) => MimeMessage.Load(new MemoryStream(System.Text.Encoding.Latin1.GetBytes(letter.Data)));
}

public static partial class Letter
{
    extension(MimeMessage letter)
    {
        public string Text => letter.TextBody ?? "";

        /// <summary>Paths of the links that decide, in their order.</summary>
        public IReadOnlyList<string> Decisions => [.. Decision().Matches(letter.Text).Select(link => link.Groups[1].Value)];
    }

    [GeneratedRegex(@"http://localhost(/\w\w/mail/decision\?token=\S+)")]
    private static partial Regex Decision();
}
