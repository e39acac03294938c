using System.Net;
using Blog.Comments;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Comments;

public class OwnCommentTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Theory, InlineData("zh", "撤回", "你已经撤回"), InlineData("en", "Take it back", "taken this comment back")]
    public async Task Commenters_take_back_what_they_said(string lang, string act, string done)
    {
        var (slug, reader) = (await app.Post("正文。", Localization.Language.Chinese, Localization.Language.English), app.Reader);
        var answer = await reader.Say(slug, "说早了", lang);
        var receipt = await reader.Get(answer.Location!);
        var form = receipt.Document.QuerySelector("form[action$=withdrawal]")!;
        Assert.Contains(act, form.TextContent);
        await app.Approve(answer.Id());
        Assert.Contains("说早了", await app.Reader.Read($"/{lang}/posts/{slug}"));

        var gone = await reader.Post(form.GetAttribute("action")!, ("key", Key(answer)));

        Assert.Equal(303, (int)gone.Status);
        Assert.Contains(done, await reader.Read(gone.Location!));
        Assert.DoesNotContain("说早了", await app.Reader.Read($"/{lang}/posts/{slug}"));
        Assert.Equal(CommentStatus.Deleted, (await app.Comment(answer.Id())).Status);
    }

    [Fact]
    public async Task Changed_words_are_judged_anew_and_take_the_place_of_the_old()
    {
        var (slug, reader) = (await app.Post(), app.Reader);
        var answer = await reader.Say(slug, "有个错子");
        await app.Approve(answer.Id());
        var page = await reader.Get(answer.Location!.Replace("#", "&change=1#"));
        Assert.Equal("有个错子", page.Document.QuerySelector("#comment-form textarea")!.TextContent.Trim());

        var changed = await reader.Say(slug, "没有错字了", "zh", ("Replaces", $"{answer.Id()}"), ("Key", Key(answer)));

        Assert.NotEqual(answer.Id(), changed.Id());
        Assert.Equal(CommentStatus.Deleted, (await app.Comment(answer.Id())).Status);
        Assert.Equal(CommentEventKind.Received, (await app.Comment(changed.Id())).Events.Single().Kind);
    }

    [Fact]
    public async Task Nobody_else_and_nobody_too_late_changes_anything()
    {
        var (slug, reader) = (await app.Post(), app.Reader);
        var answer = await reader.Say(slug, "留在这里");
        var address = $"/zh/posts/{slug}/comments/{answer.Id()}/withdrawal";

        await reader.Post(address, ("key", "guessed"));
        Assert.Equal(409, (int)(await reader.Say(slug, "别人的话", "zh", ("Replaces", $"{answer.Id()}"), ("Key", "guessed"))).Status);
        await app.With<BlogDbContext>(db => db.Comments.Where(c => c.Id == answer.Id()).ExecuteUpdateAsync(set => set.SetProperty(c => c.CreatedAt, c => c.CreatedAt.AddMinutes(-16))));
        await reader.Post(address, ("key", Key(answer)));
        var late = await reader.Say(slug, "太晚的话", "zh", ("Replaces", $"{answer.Id()}"), ("Key", Key(answer)));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("太晚的话", late.Document.QuerySelector("#comment-form textarea")!.TextContent);
        Assert.Null((await reader.Get(answer.Location!)).Document.QuerySelector("form[action$=withdrawal]"));
        Assert.NotEqual(CommentStatus.Deleted, (await app.Comment(answer.Id())).Status);
    }

    [Fact]
    public async Task What_a_person_has_put_aside_stays_so_and_a_foreign_page_changes_nothing()
    {
        var (slug, reader) = (await app.Post(), app.Reader);
        var answer = await reader.Say(slug, "被放在一边");
        using var foreign = new HttpRequestMessage(HttpMethod.Post, $"/zh/posts/{slug}/comments/{answer.Id()}/withdrawal") { Content = new FormUrlEncodedContent([new("key", Key(answer))]) };
        foreign.Headers.Add("Origin", "https://evil.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await app.CreateClient().SendAsync(foreign, TestContext.Current.CancellationToken)).StatusCode);

        await app.Change(answer.Id(), comment => comment.ReportSpam("moderator", DateTime.UtcNow));
        await reader.Post($"/zh/posts/{slug}/comments/{answer.Id()}/withdrawal", ("key", Key(answer)));

        Assert.Equal(CommentStatus.Spam, (await app.Comment(answer.Id())).Status);
    }

    static string Key(Page answer) => System.Web.HttpUtility.ParseQueryString(answer.Location!.Split('?')[1].Split('#')[0])["key"]!;
}
