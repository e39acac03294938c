using Blog.Accounts;
using Blog.Comments;
using Blog.Mail;
using Blog.Tests.Comments;
using Fakes;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Mail;

/// <summary>A mail server with every kind of bad day: nothing is lost, nothing is sent twice, the owner sees what is wrong.</summary>
public class SmtpTests
{
    public static TheoryData<SmtpQuirk, string> PassingTroubles => new()
    {
        { new("greeting", "421 4.3.2 too busy"), "421" },
        { new("EHLO", "421 4.3.2 too busy"), "421" },
        { new("MAIL", "451 4.7.1 greylisted"), "451 4.7.1 greylisted" },
        { new("RCPT", "450 4.2.1 try again"), "450" },
        { new("DATA", "452 4.3.1 no room"), "452" },
        { new(".", "451 4.3.0 later"), "451" },
        { new("greeting", "Hello, this is no mail server"), "" },
        { SmtpQuirk.Hang("greeting"), "" }, { SmtpQuirk.Hang("RCPT"), "" }, { SmtpQuirk.Hang("."), "" },
        { SmtpQuirk.Reset("greeting"), "" }, { SmtpQuirk.Reset("DATA"), "" },
    };

    [Theory, MemberData(nameof(PassingTroubles))]
    public async Task What_fails_is_tried_again_and_arrives_once(SmtpQuirk quirk, string words)
    {
        await using var app = new MailApp();
        app.Settings["Mail:Timeout"] = "00:00:01";
        app.Smtp.Script(quirk);
        var email = await app.Moderator();
        var slug = await app.Post();
        await app.Reader.Say(slug, "第一条");
        var failed = await Failed(app);
        Assert.Contains(words, failed);

        await app.Reader.Say(slug, "第二条，在失败之后");

        var letter = await app.Letter(email, l => l.Text.Contains("第一条"));
        await app.Quiet(email);
        Assert.Equal(1, app.LettersTo(email).Count(l => l.Text.Contains("第一条")));
        Assert.Contains(app.LettersTo(email), l => l.Text.Contains("第二条"));
        Assert.EndsWith("@localhost", letter.MessageId);
    }

    [Theory, InlineData("en", "The server refused it: 550 5.1.1 no such mailbox"), InlineData("zh", "服务器拒收：550 5.1.1 no such mailbox")]
    public async Task A_refusal_is_shown_in_the_servers_words_and_not_pressed(string language, string words)
    {
        await using var app = new MailApp();
        app.Smtp.Always = new("RCPT", "550 5.1.1 no such mailbox");
        var owner = await Blog.Tests.ReviewQueue.Desk.SignIn(app, Roles.Owner, language);
        await app.Reader.Say(await app.Post(), "待审");
        await Failed(app);

        Assert.Equal(words, (await owner.Get("/admin/mail")).Document.QuerySelector("#ly-mail-trouble")!.TextContent);
        Assert.Equal(1, app.Smtp.Connections);
        Assert.True(await app.Db(db => db.Deliveries.AllAsync(d => d.DueAt > DateTime.UtcNow.AddHours(1))));
        Assert.Equal(CommentStatus.Held, await app.Db(db => db.Comments.Select(c => c.Status).SingleAsync()));
    }

    [Fact]
    public async Task It_signs_in_when_there_is_a_user()
    {
        await using var app = new MailApp(new FakeSmtp { Account = ("blog", "s3cret 密码") });
        (app.Settings["Mail:User"], app.Settings["Mail:Password"]) = ("blog", "s3cret 密码");
        var email = await app.Moderator();
        await app.Reader.Say(await app.Post(), "待审");
        await app.Letter(email);
        Assert.Contains("AUTH", app.Smtp.Commands);
    }

    [Fact]
    public async Task A_wrong_password_is_told_and_tried_again()
    {
        await using var app = new MailApp(new FakeSmtp { Account = ("blog", "right") });
        (app.Settings["Mail:User"], app.Settings["Mail:Password"]) = ("blog", "wrong");
        await app.Moderator();
        await app.Reader.Say(await app.Post(), "待审");
        Assert.StartsWith(nameof(MailAnswerKind.SignInRefused), await Failed(app));
        Assert.Empty(app.Smtp.Letters);
    }

    [Fact]
    public async Task A_password_is_not_sent_in_the_open()
    {
        await using var app = new MailApp();
        (app.Settings["Mail:User"], app.Settings["Mail:Password"], app.Settings["Mail:Security"]) = ("blog", "secret", "Auto");
        await app.Moderator();
        await app.Reader.Say(await app.Post(), "待审");
        Assert.StartsWith(nameof(MailAnswerKind.Unsafe), await Failed(app));
        Assert.DoesNotContain("AUTH", app.Smtp.Commands);
    }

    public static async Task<string> Failed(BlogApp app)
    {
        for (var left = 200; left > 0; left--)
        {
            if (await app.Db(db => db.Deliveries.Where(d => d.LastError != null).Select(d => d.LastError).FirstOrDefaultAsync()) is { } error) return error;
            await Task.Delay(25, TestContext.Current.CancellationToken);
        }
        throw new TimeoutException("Nothing failed.");
    }
}
