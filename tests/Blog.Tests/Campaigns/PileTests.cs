using System.Net;
using Blog.Accounts;
using Blog.Comments;
using Blog.Tests.Comments;
using Blog.Tests.Data;
using Blog.Tests.ReviewQueue;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Campaigns;

public class PileTests(BlogApp app) : PileTestsOn(app), IClassFixture<BlogApp>;

public class PileOnPostgreSqlTests : PileTestsOn, IClassFixture<PostgreSqlApp>
{
    public PileOnPostgreSqlTests(PostgreSqlApp app) : base(app) => Assert.SkipUnless(app.IsThere, "no PostgreSQL");
}

public abstract class PileTestsOn(BlogApp app)
{
    const string Queue = "/admin/comments";

    [Fact]
    public async Task A_pile_opens_to_its_members_who_can_be_decided_alone()
    {
        var ids = await app.Send(await app.Post(), "出售各种二手相机镜头，成色新，价格好，支持验货之后再付款", 25);
        var moderator = await app.SignIn(Roles.Moderator, "zh");
        var opened = await moderator.Get($"{Queue}?status=held&campaign={ids[0]}");
        Assert.Equal(ids.Take(20).Select(id => $"{id}"), opened.Rows());
        Assert.Contains("这 25 条评论说的几乎一样", opened.Body);
        var next = await moderator.Get(opened.Document.QuerySelector("[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(ids.Skip(20).Select(id => $"{id}"), next.Rows());

        await moderator.Post($"{Queue}/{ids[3]}/approval");
        await moderator.Press((await moderator.Get(Queue)).Pile(ids[0])!, "spam");
        Assert.Equal(CommentStatus.Published, await app.StatusOf(ids[3]));
        Assert.Equal([CommentStatus.Spam], await app.StatesOf(ids.Where(id => id != ids[3])));
    }

    [Fact]
    public async Task What_came_after_the_page_was_seen_is_not_decided_unseen()
    {
        var post = await app.Post();
        var seen = await app.Send(post, "代写各类论文与报告，按时交稿，包修改，欢迎联系我们的老师", 3);
        var moderator = await app.SignIn(Roles.Moderator, "en");
        var pile = (await moderator.Get(Queue)).Pile(seen[0])!;
        var late = (await app.Visitor().Say(post, "代写各类论文与报告，按时交稿，包修改，欢迎联系我们老师", more: [("Name", "迟到"), ("Email", "late@example.org")])).Id();

        await moderator.Press(pile, "delete");
        Assert.Equal([CommentStatus.Deleted], await app.StatesOf(seen));
        Assert.Equal(CommentStatus.Held, await app.StatusOf(late));
    }

    [Fact]
    public async Task An_undo_leaves_alone_what_a_colleague_has_decided_since()
    {
        var ids = await app.Send(await app.Post(), "专业疏通下水管道，随叫随到，价格公道，服务周边所有小区", 4);
        var moderator = await app.SignIn(Roles.Moderator, "en");
        await moderator.Press((await moderator.Get(Queue)).Pile(ids[0])!, "spam");
        var colleague = await app.SignIn(Roles.Owner, "en");
        await colleague.Post($"{Queue}/{ids[1]}/approval");

        await moderator.Press((await moderator.Get(Queue)).Document.QuerySelector(".undo-bar")!, "undo");
        Assert.Equal(CommentStatus.Published, await app.StatusOf(ids[1]));
        Assert.Equal([CommentStatus.Held], await app.StatesOf(ids.Where(id => id != ids[1])));
    }

    [Fact]
    public async Task Different_comments_stay_rows_of_their_own()
    {
        var post = await app.Post();
        var one = (await app.Visitor().Say(post, "请问第二张图是用什么画的？我也想画一张这样的结构图。")).Id();
        var other = (await app.Visitor().Say(post, "内存那一段没有看懂，快照之后页缓存是不是就失效了？")).Id();
        var rows = (await (await app.SignIn(Roles.Moderator, "en")).Get(Queue)).Rows();
        Assert.Contains($"{one}", rows);
        Assert.Contains($"{other}", rows);
    }

    [Fact]
    public async Task Only_moderators_settle_piles_and_odd_requests_change_nothing()
    {
        var ids = await app.Send(await app.Post(), "高价回收旧手机旧电脑，上门取货，当场付款，绝不拖欠", 2);
        (string, string)[] form = [("status", "held"), ("upTo", $"{ids[1]}")];
        var author = await app.SignIn(Roles.Author);
        Assert.Equal(HttpStatusCode.Forbidden, (await author.Post($"{Queue}/campaigns/{ids[0]}/spam-report", form)).Status);
        var moderator = await app.SignIn(Roles.Moderator, "en");
        Assert.Equal(HttpStatusCode.NotFound, (await moderator.Post($"{Queue}/campaigns/{ids[0]}/explosion", form)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await moderator.Post($"{Queue}/campaigns/{ids[0]}/spam-report", ("status", "nonsense"))).Status);
        foreach (var at in new[] { "-5", "9223372036854775807", "x", "" })
            Assert.Equal(HttpStatusCode.Redirect, (await moderator.Post($"{Queue}/campaigns/{ids[0]}/undo", ("seen", "Spam"), ("at", at))).Status);
        Assert.Equal([CommentStatus.Held], await app.StatesOf(ids));
    }
}
