using Blog.Accounts;
using Blog.Comments;
using Blog.Tests.Comments;
using Blog.Tests.Data;
using Blog.Tests.ReviewQueue;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Campaigns;

/// <summary>On a blog where nothing was decided before: what its filter has learned would call part of the wave spam.</summary>
public class LargeWaveTests(BlogApp app) : LargeWaveTestsOn(app), IClassFixture<BlogApp>;

public class LargeWaveOnPostgreSqlTests : LargeWaveTestsOn, IClassFixture<PostgreSqlApp>
{
    public LargeWaveOnPostgreSqlTests(PostgreSqlApp app) : base(app) => Assert.SkipUnless(app.IsThere, "no PostgreSQL");
}

public abstract class LargeWaveTestsOn(BlogApp app)
{
    const string Queue = "/admin/comments";

    [Fact]
    public async Task Two_hundred_alike_are_one_row_settled_by_one_button_and_undone_by_one()
    {
        var ids = await app.Send(await app.Post(), "这篇写得很清楚，已经转给同事看了，期待下一篇早点写出来", 200);
        var moderator = await app.SignIn(Roles.Moderator, "en");
        var page = await moderator.Get(Queue);
        var pile = page.Pile(ids[0])!;
        Assert.Contains("200 comments alike", pile.TextContent);
        Assert.Contains("Nearly the same text as 199 other comments", pile.QuerySelector("[data-finding=alike]")!.TextContent);
        Assert.Single(page.Rows(), id => ids.Contains(long.Parse(id)));

        await moderator.Press(pile, "spam");
        Assert.Equal([CommentStatus.Spam], await app.StatesOf(ids));
        Assert.Equal(200, await app.Db(db => db.Decisions.CountAsync(d => ids.Contains(d.CommentId!.Value) && d.Label == DecisionLabel.Spam)));
        await app.AssertTallies();

        page = await moderator.Get(Queue);
        Assert.Null(page.Pile(ids[0]));
        Assert.Contains("200 comments marked as spam", page.Document.QuerySelector(".undo-bar")!.TextContent);
        await moderator.Press(page.Document.QuerySelector(".undo-bar")!, "undo");
        Assert.Equal([CommentStatus.Held], await app.StatesOf(ids));
        Assert.NotNull((await moderator.Get(Queue)).Pile(ids[0]));
        await app.AssertTallies();

        var history = await app.Comment(ids[120]);
        Assert.Equal([CommentEventKind.Received, CommentEventKind.ReportedSpam, CommentEventKind.Undone], history.Events.OrderBy(e => e.Id).Select(e => e.Kind));
    }
}
