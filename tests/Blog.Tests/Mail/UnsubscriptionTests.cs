using System.Net;
using Blog.Localization;
using Blog.Mail;
using Blog.Tests.Comments;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Mail;

public class UnsubscriptionTests(MailApp app) : IClassFixture<MailApp>
{
    [Theory, InlineData("zh", "评论邮件已停止"), InlineData("en", "You get no more mail about comments")]
    public async Task One_post_of_a_mail_program_ends_the_mail(string language, string words)
    {
        var (email, address) = await Written(language);

        await app.Reader.Get(address);
        Assert.Equal(MailPace.Each, await PaceOf(email));

        var answer = await app.Reader.Client.PostAsync(address,
            new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(MailPace.None, await PaceOf(email));
    }

    [Fact]
    public async Task The_page_asks_and_its_button_ends_the_mail()
    {
        var (email, address) = await Written("zh");
        var form = (await app.Reader.Get(address)).Document.QuerySelector("form.form")!;
        Assert.Equal(HttpStatusCode.OK, (await app.Reader.Post(form.GetAttribute("action")!)).Status);
        Assert.Equal(MailPace.None, await PaceOf(email));
    }

    [Fact]
    public async Task A_forged_address_ends_nothing()
    {
        var (email, address) = await Written("zh");
        var decision = (await app.Letter(email)).Decisions[0].Split("token=")[1];
        foreach (var forged in new[] { $"{address}x", $"/zh/mail/unsubscription?token={decision}", "/zh/mail/unsubscription" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await app.Reader.Get(forged)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await app.Reader.Post(forged)).Status);
        }
        Assert.Equal(MailPace.Each, await PaceOf(email));
    }

    async Task<(string Email, string Address)> Written(string language)
    {
        var email = await app.Moderator(Language.Parse(language, null));
        await app.Reader.Say(await app.Post(), "又一条待审的评论");
        return (email, new Uri((await app.Letter(email)).Headers["List-Unsubscribe"]!.Trim('<', '>')).PathAndQuery);
    }

    Task<MailPace> PaceOf(string email) => app.Db(db => db.Users.Where(user => user.Email == email).Select(user => user.MailPace).SingleAsync());
}
