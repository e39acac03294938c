using System.Net;
using System.Text.RegularExpressions;
using Blog.Comments;
using Blog.Localization;
using Blog.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Blog.Tests.Comments;

public partial class ReplyMailTests(MailApp app) : IClassFixture<MailApp>
{
    [Theory, InlineData("zh", "回复了您", "不再为这条评论发信"), InlineData("en", "replied to you", "No more mail about this comment")]
    public async Task Whoever_asked_and_confirmed_is_told_of_a_published_reply(string lang, string subject, string leave)
    {
        var (slug, email, first) = await Watched(lang);
        var reply = (await app.Reader.Say(slug, $"说得对 {slug}", lang, ("Name", "周以宁"), ("Email", "zhou@example.org"), ("ParentId", $"{first}"))).Id();
        Assert.DoesNotContain(app.LettersTo(email), letter => letter.Text.Contains("说得对"));   // it waits for a person
        await app.Approve(reply);

        var letter = await app.Letter(email, letter => letter.Text.Contains("说得对"));

        Assert.Contains(subject, letter.Subject);
        Assert.Contains($"/{lang}/posts/{slug}?comment={reply}", letter.Text);
        Assert.Contains(leave, letter.HtmlBody);
        Assert.Equal("List-Unsubscribe=One-Click", letter.Headers["List-Unsubscribe-Post"]);
        Assert.Contains("blockquote lang=\"zh-Hans\"", letter.HtmlBody);
    }

    [Fact]
    public async Task Without_a_yes_from_the_mailbox_nothing_is_told()
    {
        var slug = await app.Post("正文。", Language.Chinese);
        var (email, first) = await Asks(slug, "zh");
        var link = await Question(email);
        await app.Reader.Get(link);   // programs look at links
        await Reply(slug, first, "没有确认");

        await Drained();
        Assert.DoesNotContain(app.LettersTo(email), letter => letter.Text.Contains("没有确认"));
        Assert.DoesNotContain("请告诉我", (await app.Letter(email)).Text);   // no words of a stranger to a mailbox that may be another's
    }

    [Fact]
    public async Task The_question_comes_only_once_the_comment_is_published()
    {
        var slug = await app.Post("正文。", Language.Chinese);
        var email = $"{Guid.NewGuid():N}@example.org";
        var id = (await app.Reader.Say(slug, "先不发", "zh", ("Email", email), ("Watch", "true"))).Id();
        await Drained();
        Assert.Empty(app.LettersTo(email));

        await app.Approve(id);

        Assert.NotNull(await Question(email));
    }

    [Fact]
    public async Task One_post_of_a_mail_program_ends_it()
    {
        var (slug, email, first) = await Watched("zh");
        await Reply(slug, first, "第一条");
        var leave = new Uri((await app.Letter(email, letter => letter.Text.Contains("第一条"))).Headers["List-Unsubscribe"]!.Trim('<', '>')).PathAndQuery;
        await app.Reader.Get(leave);
        Assert.Equal(1, await Watches(first));

        var answer = await app.Reader.Client.PostAsync(leave, new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, 0), (answer.StatusCode, await Watches(first)));
        await Reply(slug, first, "第二条");
        await Drained();
        Assert.DoesNotContain(app.LettersTo(email), letter => letter.Text.Contains("第二条"));
    }

    [Fact]
    public async Task A_reply_that_is_withdrawn_before_the_letter_leaves_is_not_told()
    {
        var (slug, email, first) = await Watched("zh");
        app.Smtp.Always = Fakes.SmtpQuirk.Reset("greeting");
        try
        {
            var reply = await Reply(slug, first, "马上撤下");
            await app.Change(reply, comment => comment.ReportSpam("moderator", DateTime.UtcNow));
        }
        finally
        {
            app.Smtp.Always = null;
        }
        await Drained();
        Assert.DoesNotContain(app.LettersTo(email), letter => letter.Text.Contains("马上撤下"));
    }

    [Theory, InlineData("zh"), InlineData("en")]
    public async Task To_be_told_takes_an_address(string lang)
    {
        await app.Set(settings => settings with { EmailRequired = false });
        var slug = await app.Post("正文。", Language.Chinese, Language.English);
        var page = await app.Reader.Say(slug, "没有邮箱", lang, ("Email", ""), ("Watch", "true"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(["Email"], page.FieldErrors());
        Assert.NotNull(page.Document.QuerySelector("#Watch[checked]"));
    }

    [Theory, InlineData("confirmation"), InlineData("end")]
    public async Task A_forged_link_does_nothing(string what)
    {
        foreach (var forged in new[] { $"/zh/replies/{what}", $"/en/replies/{what}?token=x" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await app.Reader.Get(forged)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await app.Reader.Post(forged)).Status);
        }
    }

    async Task<(string Slug, string Email, long First)> Watched(string lang)
    {
        var slug = await app.Post("正文。", Language.Chinese, Language.English);
        var (email, first) = await Asks(slug, lang);
        var link = await Question(email);
        Assert.Equal(HttpStatusCode.OK, (await app.Reader.Post(link)).Status);
        return (slug, email, first);
    }

    async Task<(string Email, long Id)> Asks(string slug, string lang)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        var id = (await app.Reader.Say(slug, $"请告诉我 {slug}", lang, ("Email", email), ("Watch", "true"))).Id();
        await app.Approve(id);
        return (email, id);
    }

    async Task<long> Reply(string slug, long parent, string words)
    {
        var reply = (await app.Reader.Say(slug, $"{words} {slug}", "zh", ("Name", "周以宁"), ("Email", "zhou@example.org"), ("ParentId", $"{parent}"))).Id();
        await app.Approve(reply);
        return reply;
    }

    async Task<string> Question(string email) =>
        Link().Match((await app.Letter(email, letter => Link().IsMatch(letter.Text))).Text).Groups[1].Value;

    Task<int> Watches(long comment) => app.Db(db => db.ReplyWatches.CountAsync(w => w.CommentId == comment));

    async Task Drained()
    {
        for (var left = 300; left > 0 && await app.Db(db => db.Deliveries.AnyAsync(d => d.Kind == Blog.Deliveries.DeliveryKind.Note)); left--) await Task.Delay(50, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"http://localhost(/\w\w/replies/confirmation\?\S+)")]
    private static partial Regex Link();
}
