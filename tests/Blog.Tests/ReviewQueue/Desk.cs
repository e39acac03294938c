using AngleSharp.Dom;
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

    /// <summary>Presses a button of a form as it stands on the page, hidden fields and all.</summary>
    public static Task<Page> Press(this Visitor visitor, IElement around, string act)
    {
        var button = around.QuerySelector($"[data-act={act}]")!;
        var form = button.Closest("form")!;
        var fields = form.QuerySelectorAll("input[type=hidden]").Where(field => !field.GetAttribute("name")!.StartsWith("__", StringComparison.Ordinal))
            .Select(field => (field.GetAttribute("name")!, field.GetAttribute("value") ?? ""));
        if (button.GetAttribute("name") is { } name) fields = fields.Append((name, button.GetAttribute("value")!));
        return visitor.Post(button.GetAttribute("formaction") ?? form.GetAttribute("action")!, [.. fields]);
    }

    /// <summary>Somebody signed in, their pages in the language.</summary>
    public static async Task<Visitor> SignIn(this BlogApp app, string role, string language)
    {
        var visitor = await app.SignIn(role);
        visitor.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        await visitor.Get("/admin");
        return visitor;
    }
}
