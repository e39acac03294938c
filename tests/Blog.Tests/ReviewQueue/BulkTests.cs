using System.Net;
using Blog.Accounts;
using Blog.Comments;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.ReviewQueue;

public class BulkTests(BlogApp app) : IClassFixture<BlogApp>
{
    const string Address = "/admin/comments/bulk";

    [Theory]
    [InlineData("approve", CommentStatus.Published), InlineData("spam", CommentStatus.Spam), InlineData("delete", CommentStatus.Deleted)]
    public async Task A_page_is_decided_at_once_and_undone_at_once(string action, CommentStatus to)
    {
        var ids = await Comments(3);
        var moderator = await app.SignIn(Roles.Moderator, "en");
        await moderator.Post(Address, [("action", action), ("seen", "Held"), .. Fields(ids)]);
        foreach (var id in ids) Assert.Equal(to, await app.StatusOf(id));
        await app.AssertTallies();

        var bar = (await moderator.Get("/admin/comments")).Document.QuerySelector(".undo-bar")!;
        Assert.Equal(ids.Select(id => $"{id}"), bar.QuerySelectorAll("[name=ids]").Select(field => field.GetAttribute("value")));
        await moderator.Post(bar.GetAttribute("action")!, [("action", "undo"), ("seen", $"{to}"), .. Fields(ids)]);
        foreach (var id in ids) Assert.Equal(CommentStatus.Held, await app.StatusOf(id));
        await app.AssertTallies();
    }

    [Theory, InlineData(CommentStatus.Held), InlineData(CommentStatus.Checking)]
    public async Task What_is_held_and_what_is_checked_stand_in_one_list_and_are_decided_together(CommentStatus first)
    {
        var ids = (await Comments(1)).Concat(await Comments(1, CommentStatus.Checking)).ToArray();
        var moderator = await app.SignIn(Roles.Moderator, "en");
        await moderator.Post(Address, [("action", "approve"), ("seen", $"{first}"), .. Fields(ids)]);
        foreach (var id in ids) Assert.Equal(CommentStatus.Published, await app.StatusOf(id));
        await app.AssertTallies();
    }

    [Fact]
    public async Task Emptying_asks_first_and_takes_only_what_was_on_the_screen_and_still_is_spam()
    {
        var ids = await Comments(4, CommentStatus.Spam);
        var moderator = await app.SignIn(Roles.Moderator, "en");
        (string, string)[] shown = Fields(ids[..3]);
        var question = await moderator.Post(Address, [("action", "empty"), .. shown]);
        Assert.Equal(HttpStatusCode.OK, question.Status);
        Assert.Contains("these 3 comments", question.Body);
        Assert.Equal(4, await app.Db(db => db.Comments.CountAsync(c => ids.Contains(c.Id))));   // a question only

        await moderator.Post($"/admin/comments/{ids[0]}/approval");   // rescued meanwhile
        await moderator.Post(Address, [("action", "empty"), ("confirmed", "true"), .. shown]);
        Assert.Equal([ids[0], ids[3]], await app.Db(db => db.Comments.Where(c => ids.Contains(c.Id)).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync()));
        await app.AssertTallies();
    }

    [Fact]
    public async Task Replies_to_what_was_emptied_go_on_standing()
    {
        var spam = (await Comments(1, CommentStatus.Spam))[0];
        var reply = await app.Reply(spam);
        var moderator = await app.SignIn(Roles.Moderator, "en");
        await moderator.Post(Address, ("action", "empty"), ("confirmed", "true"), ("ids", $"{spam}"));

        Assert.Null(await app.Db(db => db.Comments.Where(c => c.Id == reply).Select(c => c.ParentId).SingleAsync()));
        Assert.False(await app.Db(db => db.Comments.AnyAsync(c => c.Id == spam)));
    }

    [Fact]
    public async Task Nothing_selected_does_nothing_and_says_so()
    {
        var moderator = await app.SignIn(Roles.Moderator, "en");
        Assert.Equal("/admin/comments", (await moderator.Post(Address, ("action", "spam"))).Location);
        Assert.Contains("Nothing is selected", (await moderator.Get("/admin/comments")).Body);
    }

    [Fact]
    public async Task An_unknown_action_or_too_many_comments_are_refused()
    {
        var ids = await Comments(1);
        var moderator = await app.SignIn(Roles.Moderator, "en");
        Assert.Equal(HttpStatusCode.BadRequest, (await moderator.Post(Address, ("action", "explode"), ("ids", $"{ids[0]}"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await moderator.Post(Address, [("action", "spam"), .. Fields(Enumerable.Range(1, 300).Select(i => (long)i))])).Status);
        Assert.Equal(CommentStatus.Held, await app.StatusOf(ids[0]));
    }

    [Fact]
    public async Task An_author_cannot_decide_in_bulk()
    {
        var ids = await Comments(1);
        var author = await app.SignIn(Roles.Author, "en");
        Assert.Equal(HttpStatusCode.Forbidden, (await author.Post(Address, [("action", "spam"), .. Fields(ids)])).Status);
        Assert.Equal(CommentStatus.Held, await app.StatusOf(ids[0]));
    }

    [Theory, InlineData("en", "60 days"), InlineData("zh", "60 天")]
    public async Task The_spam_list_says_beforehand_when_it_is_purged(string language, string words)
    {
        var moderator = await app.SignIn(Roles.Moderator, language);
        Assert.Contains(words, await moderator.Read("/admin/comments?status=spam"));
    }

    async Task<long[]> Comments(int count, CommentStatus status = CommentStatus.Held)
    {
        var post = await app.Post();
        var ids = new long[count];
        for (var i = 0; i < count; i++) ids[i] = await app.Comment(post, $"第 {i} 条", status);
        return ids;
    }

    static (string, string)[] Fields(IEnumerable<long> ids) => [.. ids.Select(id => ("ids", $"{id}"))];
}
