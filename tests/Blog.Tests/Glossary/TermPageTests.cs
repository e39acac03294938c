using System.Net;
using Blog.Accounts;
using Blog.Tests.Posts.Writing;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Glossary;

public class TermPageTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Theory, InlineData("/admin/terms"), InlineData("/admin/terms/new"), InlineData("/admin/terms/suggestions"), InlineData("/admin/terms/lines"), InlineData("/admin/terms/lines/glossary.txt")]
    public async Task Only_who_writes_comes_in(string path)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await app.Reader.Get(path)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await (await app.SignIn(Roles.Moderator)).Get(path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await app.SignIn(Roles.Author)).Get(path)).Status);
    }

    [Theory]
    [InlineData("", "内核", "English"), InlineData("kernel", "", "Chinese"), InlineData("内核", "kernel", "English"), InlineData("  ", "内核", "English")]
    [InlineData("kernel", "kernel", "Chinese"), InlineData("123", "内核", "English")]
    public async Task A_term_that_lacks_a_side_is_refused_with_what_was_typed(string english, string chinese, string field)
    {
        var writer = await app.SignIn(Roles.Author);
        await writer.Get("/admin/terms/new");
        foreach (var language in new[] { "zh", "en" })
        {
            writer.Client.DefaultRequestHeaders.Remove("Accept-Language");
            writer.Client.DefaultRequestHeaders.Add("Accept-Language", language);
            var page = await writer.Post("/admin/terms", ("English", english), ("Chinese", chinese), ("EnglishNote", "kept"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Contains(language == "zh" ? "请填写" : "Enter", page.Document.QuerySelector($"[data-field-error={field}]")!.TextContent);
            Assert.Equal("kept", page.Document.QuerySelector("#EnglishNote")!.TextContent.Trim());
        }
        Assert.False(await app.Db(db => db.Terms.AnyAsync(t => t.EnglishNote == "kept")));
    }

    [Theory, InlineData("ＰＩＮＥ", "油松", "English"), InlineData("conifer", "松樹", "Chinese")]
    public async Task A_name_that_another_term_has_is_refused_whatever_its_width_and_letters(string english, string chinese, string field)
    {
        var writer = await app.SignIn();
        if (!await app.Db(db => db.Terms.AnyAsync(t => t.English == "pine"))) await writer.Add("pine", "松树");
        await writer.Get("/admin/terms/new");
        var page = await writer.Post("/admin/terms", ("English", english), ("Chinese", chinese));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.Document.QuerySelector($"[data-field-error={field}]"));
    }

    [Fact]
    public async Task Too_long_names_and_notes_are_refused_not_cut()
    {
        var writer = await app.SignIn();
        await writer.Get("/admin/terms/new");
        var page = await writer.Post("/admin/terms", ("English", new string('x', 81)), ("Chinese", new string('松', 81)), ("EnglishNote", new string('n', 301)), ("ChineseNote", "\0\u0001"));
        Assert.True((int)page.Status is 400 or 422);
        page = await writer.Post("/admin/terms", ("English", new string('x', 81)), ("Chinese", new string('松', 81)), ("EnglishNote", new string('n', 301)));
        foreach (var field in new[] { "English", "Chinese", "EnglishNote" }) Assert.NotNull(page.Document.QuerySelector($"[data-field-error={field}]"));
    }

    [Fact]
    public async Task The_list_is_searched_from_either_side()
    {
        var writer = await app.SignIn();
        await writer.Add("willow", "柳树", "It weeps.");
        await writer.Add("poplar", "杨树");
        foreach (var words in new[] { "ＷＩＬＬ", "柳樹", "weeps" })
            Assert.Equal("willow", Assert.Single((await writer.Get($"/admin/terms?q={words}")).Document.QuerySelectorAll("tr[data-term] [lang=en]:not(p)")).TextContent);
        Assert.Empty((await writer.Get("/admin/terms?q=nothing")).Document.QuerySelectorAll("tr[data-term]"));
        Assert.Equal(HttpStatusCode.NotFound, (await writer.Get("/admin/terms?page=99")).Status);
    }

    [Fact]
    public async Task Lines_go_in_and_out_and_a_wrong_one_stops_all()
    {
        var writer = await app.SignIn(Roles.Author);
        await writer.Get("/admin/terms/lines");
        var refused = await writer.Post("/admin/terms/lines", ("typed", "larch | 落叶松\nonly one side\n"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("larch | 落叶松", refused.Document.QuerySelector("#typed")!.TextContent);
        Assert.False(await app.Db(db => db.Terms.AnyAsync(t => t.English == "larch")));

        await writer.Post("/admin/terms/lines", ("typed", "larch | 落叶松 | It sheds. | 会落叶。\r\n\r\nyew|紫杉"));
        await writer.Post("/admin/terms/lines", ("typed", "Larch | 落叶松 | It sheds its needles."));
        var lines = await writer.Read("/admin/terms/lines/glossary.txt");
        Assert.Contains("Larch | 落叶松 | It sheds its needles.\n", lines);
        Assert.Contains("yew | 紫杉\n", lines);
    }
}
