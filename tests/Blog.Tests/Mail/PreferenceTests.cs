using System.Net;
using Blog.Accounts;
using Blog.Localization;
using Blog.Mail;
using Blog.Tests.Comments;
using Blog.Tests.ReviewQueue;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Blog.Tests.Mail;

public class DropApp : BlogApp
{
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"liangyu-mail-{Guid.NewGuid():N}");

    public DropApp() => (Settings["Mail:Drop"], Settings["Mail:From"], Settings["Mail:Gather"]) = (Folder, "blog@example.org", "00:00:00");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}

public class PreferenceTests(DropApp app) : IClassFixture<DropApp>
{
    [Theory, InlineData("zh", "给我试发一封", "试发邮件已发往"), InlineData("en", "Send me a letter on trial", "has left")]
    public async Task An_owner_sends_a_letter_on_trial_into_the_folder(string language, string button, string words)
    {
        var owner = await app.SignIn(Roles.Owner, language);
        Assert.Equal(button, (await owner.Get("/admin/mail")).Document.QuerySelector("form[action='/admin/mail/trial'] button")!.TextContent);

        await owner.Post("/admin/mail/trial");

        Assert.Contains(words, (await owner.Get("/admin/mail")).Document.QuerySelector("#ly-trial")!.TextContent);
        Assert.Contains(Directory.GetFiles(app.Folder, "*.eml").Select(file => MimeMessage.Load(file)), letter => letter.Text.Contains("中文"));   // others have letters there, too
    }

    [Fact]
    public async Task A_moderator_chooses_pace_and_language()
    {
        var moderator = await app.SignIn(Roles.Moderator, "zh");
        await moderator.Get("/admin/mail");

        Assert.Equal(302, (int)(await moderator.Post("/admin/mail", ("Pace", "Hourly"), ("Language", "en"))).Status);

        var page = await moderator.Get("/admin/mail");
        Assert.Equal(["Hourly", "en"], page.Document.QuerySelectorAll("input[checked]").Select(choice => choice.GetAttribute("value")));
        Assert.Equal("Saved.", page.Document.QuerySelector("[role=status] strong")!.TextContent);
        Assert.Null(page.Document.QuerySelector("form[action='/admin/mail/trial']"));
    }

    [Fact]
    public async Task What_waits_follows_a_new_pace()
    {
        var moderator = await app.SignIn(Roles.Moderator, "zh");
        await moderator.Get("/admin/mail");
        await moderator.Post("/admin/mail", ("Pace", "Daily"), ("Language", "zh"));
        var id = (await app.Reader.Say(await app.Post(), "明早再说的一条")).Id();
        Assert.True(await WaitsFor(id, MailPace.Daily, DateTime.UtcNow));

        await moderator.Post("/admin/mail", ("Pace", "None"), ("Language", "zh"));

        Assert.False(await WaitsFor(id, MailPace.None, DateTime.UtcNow.AddMinutes(5)));
    }

    // Other moderators of this blog have letters of their own waiting.
    Task<bool> WaitsFor(long id, MailPace pace, DateTime after) => app.Db(db => db.Deliveries.AnyAsync(d =>
        d.CommentId == id && d.DueAt > after && db.Users.Any(user => user.Id == d.UserId && user.MailPace == pace)));

    [Theory, InlineData("Weekly", "zh"), InlineData("9", "zh"), InlineData("Each", "fr"), InlineData("", "")]
    public async Task What_cannot_be_chosen_is_refused(string pace, string language)
    {
        var moderator = await app.SignIn(Roles.Moderator, "zh");
        await moderator.Get("/admin/mail");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await moderator.Post("/admin/mail", ("Pace", pace), ("Language", language))).Status);
    }

    [Fact]
    public async Task Only_moderators_have_the_page_and_only_owners_the_trial()
    {
        Assert.Contains("/account/sign-in", (await app.Reader.Get("/admin/mail")).Location);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignIn(Roles.Author)).Get("/admin/mail")).Status);
        var moderator = await app.SignIn(Roles.Moderator);
        await moderator.Get("/admin/mail");
        Assert.Equal(HttpStatusCode.Forbidden, (await moderator.Post("/admin/mail/trial")).Status);
    }
}

public class NoMailTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Theory, InlineData("zh", "没有设置邮件服务器"), InlineData("en", "No mail server is set up")]
    public async Task Without_a_server_nothing_waits_to_be_sent(string language, string words)
    {
        var owner = await app.SignIn(Roles.Owner, language);
        await app.Reader.Say(await app.Post(), "待审");
        Assert.False(await app.Db(db => db.Deliveries.AnyAsync()));
        Assert.Contains(words, (await owner.Get("/admin/mail")).Body);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Post("/admin/mail/trial")).Status);
    }
}

public class BrokenMailApp : BlogApp
{
    public BrokenMailApp() => (Settings["Mail:Host"], Settings["Mail:From"]) = ("mail.example", "nobody");
}

public class BrokenMailTests(BrokenMailApp app) : IClassFixture<BrokenMailApp>
{
    [Theory, InlineData("zh", "须是一个电子邮件地址"), InlineData("en", "must be an e-mail address")]
    public async Task The_owner_is_told_what_is_wrong(string language, string words)
    {
        var owner = await app.SignIn(Roles.Owner, language);
        Assert.Contains(words, (await owner.Get("/admin/mail")).Document.QuerySelector("[role=alert]")!.TextContent);
    }
}

public class WaitingLetterTests(MailApp app) : IClassFixture<MailApp>
{
    [Theory, InlineData("zh", "邀请"), InlineData("en", "invitation")]
    public async Task While_the_mail_server_is_away_a_letter_is_tried_again_and_shown(string language, string about)
    {
        var owner = await app.SignIn(Roles.Owner, language);
        var email = $"{Guid.NewGuid():N}@example.org";
        app.Smtp.Always = Fakes.SmtpQuirk.Reset("greeting");
        await owner.Get("/admin/people/invitations");
        await owner.Post("/admin/people/invitations", ("Email", email), ("Role", Roles.Author), ("Language", "zh"));

        AngleSharp.Dom.IElement? row = null;
        for (var left = 200; left > 0 && (row = (await owner.Get("/admin/mail")).Document.QuerySelector($"[data-letter='{email}']"))?.Children[2].TextContent.Length is null or 0; left--)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal(about, row!.Children[1].TextContent);
        Assert.NotEqual("0", row.Children[3].TextContent);

        app.Smtp.Always = null;
        Assert.NotNull(await app.Letter(email));
        Assert.Single(app.LettersTo(email));
    }
}
