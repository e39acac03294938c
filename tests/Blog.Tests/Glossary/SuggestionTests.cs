using System.Net;
using Blog.Accounts;
using Blog.Tests.Posts.Writing;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Glossary;

public class SuggestionTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Fact]
    public async Task A_suggestion_enters_the_glossary_only_when_it_is_confirmed()
    {
        var (writer, stranger) = (await app.SignIn(Roles.Author), await app.SignIn(Roles.Author));
        await Draft(writer, "每片叶子都有气孔（stoma），会换气。");
        var row = await Row(writer, "stoma|气孔");
        Assert.Contains("每片叶子都有气孔（stoma），会换气。", row!.TextContent);
        Assert.Null(await Row(stranger, "stoma|气孔"));
        Assert.False(await app.Db(db => db.Terms.AnyAsync(t => t.English == "stoma")));

        await writer.Post("/admin/terms/suggestions/confirmation", ("English", "stomata"), ("Chinese", "气孔"));
        Assert.True(await app.Db(db => db.Terms.AnyAsync(t => t.English == "stomata")));
        Assert.Null(await Row(writer, "stoma|气孔"));
    }

    [Fact]
    public async Task What_is_dismissed_is_not_suggested_again_in_any_text()
    {
        var writer = await app.SignIn(Roles.Author);
        await Draft(writer, "一棵树有年轮（tree ring）。");
        Assert.NotNull(await Row(writer, "tree ring|年轮"));
        await writer.Post("/admin/terms/suggestions/dismissal", ("pair", "tree ring|年轮"));
        Assert.Null(await Row(writer, "tree ring|年轮"));

        var editor = await Draft(writer, "又说年轮（Tree Ring）。");
        Assert.Null(await Row(writer, "Tree Ring|年轮"));
        Assert.Empty((await writer.Get(editor)).Document.QuerySelectorAll("[data-pair]"));
        Assert.False(await app.Db(db => db.Terms.AnyAsync(t => t.Chinese == "年轮")));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task In_the_editor_a_decision_keeps_all_that_was_typed(bool isNew)
    {
        var writer = await app.SignIn(Roles.Author);
        var path = isNew ? "/admin/posts/new?lang=zh" : await Draft(writer, "空的。");
        var (english, chinese) = isNew ? ("photosynthesis", "光合作用") : ("transpiration", "蒸腾作用");
        var typed = await writer.Write(path, "/preview", ("Title", "没存过"), ("Markdown", $"叶子的{chinese}（{english}）。"));
        Assert.NotNull(typed.Document.QuerySelector($"[data-pair='{english}|{chinese}']"));

        var answer = await writer.Send(typed, path, "/term", ("Chosen", "0"), ("Pairs[0].English", english.ToUpperInvariant()));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(("没存过", $"叶子的{chinese}（{english}）。"), (answer.Value("Title"), answer.Value("Markdown")));
        Assert.Empty(answer.Document.QuerySelectorAll("[data-pair]"));
        Assert.True(await app.Db(db => db.Terms.AnyAsync(t => t.English == english.ToUpperInvariant())));
    }

    [Fact]
    public async Task A_confirmation_that_cannot_be_is_explained_and_keeps_what_was_typed()
    {
        var writer = await app.SignIn();
        await writer.Add("root", "树根");
        var page = await writer.Post("/admin/terms/suggestions/confirmation", ("English", "ROOT"), ("Chinese", "根"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("ROOT", page.Document.QuerySelector("#English")!.GetAttribute("value"));
        Assert.NotNull(page.Document.QuerySelector("[data-field-error=English]"));
    }

    static async Task<string> Draft(Visitor writer, string markdown) =>
        (await writer.Write("/admin/posts/new", "", ("Language", "zh"), ("Title", "树"), ("Slug", $"tree-{Guid.NewGuid():N}"), ("Markdown", markdown))).Location!;

    static async Task<AngleSharp.Dom.IElement?> Row(Visitor writer, string pair) =>
        (await writer.Get("/admin/terms/suggestions")).Document.QuerySelector($"[data-pair='{pair}']");
}
