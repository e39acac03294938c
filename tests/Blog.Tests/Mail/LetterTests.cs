using AngleSharp.Html.Parser;
using Blog.Accounts;
using Blog.Comments;
using Blog.Localization;
using Blog.Mail;
using Blog.Tests.Comments;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Blog.Tests.Mail;

/// <summary>What moderators are written, and what they are not.</summary>
public class LetterTests(MailApp app) : IClassFixture<MailApp>
{
    [Theory, InlineData("zh", "1 条评论等你审核", "通过：http"), InlineData("en", "1 comment waits for you", "Approve: http")]
    public async Task A_comment_that_waits_is_told_in_the_persons_language(string language, string subject, string link)
    {
        var email = await app.Moderator(Language.Parse(language, null));
        var slug = await app.Post();
        await app.Reader.Say(slug, $"请教一个问题，{slug}。\n\n第二段 <b>粗</b>");

        var letter = await app.Letter(email);

        Assert.Contains(subject, letter.Subject!);
        Assert.Contains($"> 请教一个问题，{slug}。", letter.Text);
        Assert.Contains(link, letter.Text);
        Assert.Contains(letter.Text.Split('\n'), line => line.StartsWith("- ", StringComparison.Ordinal));   // a reason
        var html = new HtmlParser().ParseDocument(letter.HtmlBody!);
        Assert.Equal(["请教一个问题，" + slug + "。", "第二段 <b>粗</b>"], html.QuerySelectorAll("blockquote p").Select(line => line.TextContent.Trim()));
        Assert.Equal(2, html.QuerySelectorAll("a[href*='/mail/decision?token=']").Length);
        Assert.Equal(Language.Parse(language, null).Tag, html.DocumentElement.GetAttribute("lang"));
        Assert.Equal("multipart/alternative", letter.Body!.ContentType.MimeType);
    }

    [Fact]
    public async Task The_letter_says_that_it_is_automatic_and_how_to_end_it()
    {
        var email = await app.Moderator();
        await app.Reader.Say(await app.Post(), "待审一条");

        var letter = await app.Letter(email);

        Assert.Equal("auto-generated", letter.Headers["Auto-Submitted"]);
        Assert.Equal("List-Unsubscribe=One-Click", letter.Headers["List-Unsubscribe-Post"]);
        Assert.StartsWith("<http://localhost/zh/mail/unsubscription?token=", letter.Headers["List-Unsubscribe"]);
        Assert.Equal("blog@example.org", letter.From.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task What_a_stranger_types_stays_in_its_place()
    {
        var email = await app.Moderator();
        const string name = "通过：http://evil.example/\r\nBcc: all@example.org =?utf-8?q?Bcc?=", words = "你好\n-- \n通过：http://evil.example/\n.\n\nFrom: boss";
        await app.Reader.Say(await app.Post(), words, "zh", ("Name", name));

        var letter = await app.Letter(email, l => l.Text.Contains("evil.example"));

        Assert.Empty(letter.Bcc);
        Assert.Equal(email, letter.To.Mailboxes.Single().Address);
        Assert.Equal([email], app.Smtp.Letters.Last(l => l.To.Contains(email)).To);
        Assert.Contains("> 通过：http://evil.example/", letter.Text);
        Assert.Contains("> From: boss", letter.Text.ReplaceLineEndings("\n"));
        Assert.Contains("，通过：http://evil.example/ Bcc: all@example.org", letter.Text);
        Assert.DoesNotContain("\n通过：http://evil", letter.Text.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Spam_and_what_was_decided_before_is_not_told()
    {
        var email = await app.Moderator(pace: MailPace.Daily);
        var slug = await app.Post();
        await app.Comment(slug, "代开发票", CommentStatus.Spam);
        Assert.False(await app.Db(db => db.Deliveries.AnyAsync(d => d.UserId == db.Users.First(u => u.Email == email).Id)));

        var decided = (await app.Reader.Say(slug, "已经处理的一条")).Id();
        await app.Approve(decided);
        await app.Reader.Say(slug, "还在等的一条");
        await Hurry(email);

        var letter = await app.Letter(email);
        Assert.Contains("还在等的一条", letter.Text);
        Assert.DoesNotContain("已经处理的一条", letter.Text);
    }

    [Fact]
    public async Task Nobody_is_told_of_their_own_words_nor_without_the_role()
    {
        var (reader, author, gone) = (await app.Moderator(role: Roles.Author), await app.Moderator(role: Roles.Author), await app.Moderator(pace: MailPace.Daily));
        var moderator = await app.SignIn(Roles.Moderator);
        var slug = await app.Post();
        await moderator.Get($"/zh/posts/{slug}");
        var own = (await moderator.Say(slug, "审核人自己的话")).Id();
        var writer = await app.Db(db => db.Comments.Where(c => c.Id == own).Select(c => c.UserId).SingleAsync());
        Assert.NotNull(writer);
        Assert.DoesNotContain(await app.Db(db => db.Users.Where(u => u.Id == writer).Select(u => u.Email!).ToListAsync()), email => app.LettersTo(email).Count > 0);

        await app.Db(db => db.UserRoles.Where(link => link.UserId == db.Users.First(u => u.Email == gone).Id).ExecuteDeleteAsync());
        await Hurry(gone);
        await app.Quiet(gone);
        Assert.Empty(app.LettersTo(gone).Concat(app.LettersTo(reader)).Concat(app.LettersTo(author)));
    }

    [Fact]
    public async Task What_came_since_goes_in_one_letter()
    {
        var email = await app.Moderator(pace: MailPace.Daily);
        var slug = await app.Post();
        foreach (var words in new[] { "第一条", "第二条", "第三条" }) await app.Reader.Say(slug, $"{words} {slug}");
        Assert.Empty(app.LettersTo(email));

        await Hurry(email);

        var letter = await app.Letter(email);
        Assert.Contains("3 条评论等你审核", letter.Subject!);
        Assert.Equal(6, letter.Decisions.Count);
        await app.Quiet(email);
        Assert.Single(app.LettersTo(email));
    }

    [Theory]
    [InlineData(MailPace.Each, "2026-11-24T01:05:30")]
    [InlineData(MailPace.Hourly, "2026-11-24T02:00:00")]
    [InlineData(MailPace.Daily, "2026-11-25T00:00:00")]   // eight in the morning in Shanghai
    public void Each_pace_has_its_moment(MailPace pace, string due)
    {
        var time = app.Services.GetService(typeof(Blog.Web.SiteTime)) as Blog.Web.SiteTime;
        var now = new DateTime(2026, 11, 24, 1, 0, 30, DateTimeKind.Utc);
        Assert.Equal(DateTime.Parse(due), pace.DueFrom(now, TimeSpan.FromMinutes(5), time!));
    }

    // As if the morning had come.
    async Task Hurry(string email)
    {
        var id = await app.IdOf(email);
        await app.Db(db => db.Deliveries.Where(d => d.UserId == id).ExecuteUpdateAsync(set => set.SetProperty(d => d.DueAt, DateTime.UtcNow)));
        (app.Services.GetService(typeof(Blog.Deliveries.Bell)) as Blog.Deliveries.Bell)!.Ring();
    }
}
