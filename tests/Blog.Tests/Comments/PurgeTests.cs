using Blog.Comments;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Comments;

public class PurgeTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Theory]
    [InlineData(CommentStatus.Spam, 61, false)]
    [InlineData(CommentStatus.Spam, 59, true)]
    [InlineData(CommentStatus.Held, 1000, true)]
    [InlineData(CommentStatus.Published, 1000, true)]
    public async Task Only_old_spam_is_removed(CommentStatus status, int days, bool stays)
    {
        var id = await app.Comment(await app.Post(), "旧话", status);
        await Age(id, days);
        var before = await Tally(status);

        await app.With<Housekeeping>(keeper => keeper.Run(default));

        Assert.Equal(stays, await app.Db(db => db.Comments.AnyAsync(c => c.Id == id)));
        Assert.Equal(before - (stays ? 0 : 1), await Tally(status));
    }

    [Fact]
    public async Task Addresses_are_forgotten_in_time_and_words_are_not()
    {
        var id = await app.Comment(await app.Post(), "留下的话", CommentStatus.Published);
        await app.Db(db => db.Comments.Where(c => c.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(c => c.CreatedAt, DateTime.UtcNow.AddDays(-91)).SetProperty(c => c.IpAddress, "192.0.2.1").SetProperty(c => c.Snapshot, "[]")));

        await app.With<Housekeeping>(keeper => keeper.Run(default));

        var comment = await app.Comment(id);
        Assert.Equal((null, null, "留下的话"), (comment.IpAddress, comment.Snapshot, comment.Markdown));
    }

    [Fact]
    public async Task The_number_of_a_purged_comment_is_never_given_again()
    {
        var slug = await app.Post();
        var id = (await app.Reader.Say(slug, "第一句话，过后就清除了")).Id();
        await app.Db(db => db.CommentEvents.Where(e => e.CommentId == id).ExecuteDeleteAsync());
        await app.Db(db => db.Comments.Where(c => c.Id == id).ExecuteDeleteAsync());

        var next = await app.Comment((await app.Reader.Say(slug, "第二句话，说的是别的事情")).Id());

        Assert.True(next.Id > id);
        Assert.Equal((next.Id, next.Id), (next.RootId, next.CampaignId));
    }

    [Fact]
    public async Task The_answer_to_purged_spam_stays()
    {
        var slug = await app.Post();
        var spam = await app.Comment(slug, "引来回复", CommentStatus.Published);
        var answer = (await app.Reader.Say(slug, "别信", "zh", ("ParentId", $"{spam}"))).Id();
        await app.Change(spam, comment => comment.ReportSpam("moderator", DateTime.UtcNow));
        await Age(spam, 100);

        await app.With<Housekeeping>(keeper => keeper.Run(default));

        Assert.False(await app.Db(db => db.Comments.AnyAsync(c => c.Id == spam)));
        Assert.Null((await app.Comment(answer)).ParentId);
    }

    Task<int> Age(long id, int days) => app.Db(db => db.Comments.Where(c => c.Id == id)
        .ExecuteUpdateAsync(set => set.SetProperty(c => c.StatusChangedAt, DateTime.UtcNow.AddDays(-days))));

    Task<int> Tally(CommentStatus status) => app.Db(db => db.CommentTallies.Where(t => t.Status == status).Select(t => t.Count).FirstAsync());
}
