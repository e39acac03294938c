using Blog.Comments;
using Blog.Data;
using Blog.Nodes;
using Blog.Tests.Comments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Moderation;
using Moderation.Campaigns;

namespace Blog.Tests.Campaigns;

public class CopyTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Fact]
    public async Task A_published_comment_said_again_under_a_trade_name_with_a_site_is_told()
    {
        const string Words = "终于明白快照和页缓存之间是怎么回事了，谢谢作者";
        var post = await app.Post();
        var original = (await app.Visitor().Say(post, Words)).Id();
        await app.Approve(original);

        var copy = (await app.Visitor().Say(await app.Post(), Words, more: [("Name", "蓝莓干批发网"), ("Email", "shop@example.org"), ("Website", "https://lanmei.example/")])).Id();
        var finding = (await app.Comment(copy)).Findings.Single(found => found.Check == "copied");
        Assert.Equal("林晚", finding.Evidence[0]);
        Assert.Equal(4, finding.Weight);
    }

    [Fact]
    public async Task The_memory_is_refilled_after_a_restart_and_by_what_other_nodes_stored()
    {
        var ids = await app.Send(await app.Post(), "长期提供各种乐器的维修保养，价格实在，欢迎各位朋友上门", 5, "https://yueqi.example/");
        foreach (var id in ids) await app.Change(id, comment => comment.ReportSpam("moderator", DateTime.UtcNow));

        using var fresh = new CampaignWatch(TimeProvider.System, new NewsDesk(NullLogger<NewsDesk>.Instance));
        await app.With<BlogDbContext>(db => fresh.CatchUp(db, default));
        var said = await app.Comment(ids[0]);
        Assert.Equal(ids[0], fresh.CampaignLike(Sketch.Of(said.Markdown)));
        Assert.Equal(5, fresh.Memory.Site("yueqi.example", "", DateTime.UtcNow).Marks);
    }

    [Fact]
    public async Task A_site_that_moderators_marked_counts_against_the_next_name()
    {
        var post = await app.Post();
        var ids = await app.Send(post, "正宗新疆和田玉籽料，支持复检，假一赔十，欢迎品鉴", 2, "https://heyu.example/");
        await app.Change(ids[0], comment => comment.ReportSpam("moderator", DateTime.UtcNow));
        var next = (await app.Visitor().Say(post, "这篇写得明白", more: [("Name", "玉友"), ("Email", "yu@example.org"), ("Website", "https://heyu.example/a")])).Id();
        Assert.Contains((await app.Comment(next)).Findings, found => found is { Check: "spam-site", Evidence: ["1", "heyu.example"] });
    }
}
