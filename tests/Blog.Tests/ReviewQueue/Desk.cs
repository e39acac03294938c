using Blog.Comments;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.ReviewQueue;

/// <summary>What these tests ask the database and the queue.</summary>
static class Desk
{
    public static Task<CommentStatus> StatusOf(this BlogApp app, long id) =>
        app.Db(db => db.Comments.Where(c => c.Id == id).Select(c => c.Status).SingleAsync());

    public static Task<int> Tally(this BlogApp app, CommentStatus status) =>
        app.Db(db => db.CommentTallies.Where(t => t.Status == status).Select(t => t.Count).SingleAsync());

    /// <summary>Every tally equals what a count finds.</summary>
    public static async Task AssertTallies(this BlogApp app)
    {
        foreach (var status in Enum.GetValues<CommentStatus>())
            Assert.Equal(await app.Db(db => db.Comments.CountAsync(c => c.Status == status)), await app.Tally(status));
    }

    public static string[] Rows(this Page page) =>
        [.. page.Document.QuerySelectorAll("[data-comment].row").Select(row => row.GetAttribute("data-comment")!)];

    /// <summary>Somebody signed in, their pages in the language.</summary>
    public static async Task<Visitor> SignIn(this BlogApp app, string role, string language)
    {
        var visitor = await app.SignIn(role);
        visitor.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        await visitor.Get("/admin");
        return visitor;
    }
}
