using System.Net;
using Blog.Accounts;

namespace Blog.Tests.Settings;

public class SettingsTests(BlogApp app) : IClassFixture<BlogApp>
{
    static readonly (string, string)[] Comments =
    [
        ("FirstComment", "Publish"), ("NameRequired", "true"), ("EmailRequired", "false"), ("CloseAfterDays", "30"), ("CommentsPerPage", "20"),
        ("SpamDays", "40"), ("DiscardedDays", "10"), ("AddressDays", "50"),
    ];

    [Fact]
    public async Task The_owner_renames_the_site_and_every_page_says_so()
    {
        var owner = await app.SignIn();
        await owner.Get("/admin/settings/site");
        var answer = await owner.Post("/admin/settings/site", ("NameZh", "两种话"), ("NameEn", "Two Tongues"), ("PurposeZh", ""), ("PurposeEn", "For both."), ("PostsPerPage", "7"));
        Assert.Equal("/admin/settings/site", answer.Location);

        var page = (await owner.Get("/admin/settings/site")).Document;
        Assert.Equal("两种话", page.QuerySelector("#NameZh")!.GetAttribute("value"));
        Assert.Equal("7", page.QuerySelector("#PostsPerPage")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector(".notice.published[role=status]"));
        Assert.Contains("两种话", page.QuerySelector(".masthead .name")!.TextContent);
    }

    [Fact]
    public async Task Who_asks_for_neither_language_gets_the_one_that_the_owner_says()
    {
        var owner = await app.SignIn();
        var french = app.Visitor();
        french.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");
        Assert.Equal("/zh/", (await french.Get("/")).Location);

        await owner.Get("/admin/settings/languages");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await owner.Post("/admin/settings/languages", ("Otherwise", "fr"))).Status);
        await owner.Post("/admin/settings/languages", ("Otherwise", "en"));
        Assert.Equal("/en/", (await french.Get("/")).Location);
        await owner.Post("/admin/settings/languages", ("Otherwise", "zh"));
    }

    [Theory, InlineData("en", "whole number from 1 to 100"), InlineData("zh", "1 到 100 的整数")]
    public async Task What_was_typed_wrongly_is_kept_and_explained(string language, string words)
    {
        var owner = await app.SignIn();
        owner.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        await owner.Get("/admin/settings/site");
        var answer = await owner.Post("/admin/settings/site", ("NameZh", "别的"), ("NameEn", ""), ("PostsPerPage", "many"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(words, answer.Document.QuerySelector("[data-field-error=PostsPerPage]")!.TextContent);
        Assert.NotNull(answer.Document.QuerySelector("[data-field-error=NameEn]"));
        Assert.Equal("many", answer.Document.QuerySelector("#PostsPerPage")!.GetAttribute("value"));
        Assert.Equal("别的", answer.Document.QuerySelector("#NameZh")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_comment_settings_are_saved_whole()
    {
        var owner = await app.SignIn();
        await owner.Get("/admin/settings/comments");
        Assert.Equal(HttpStatusCode.Found, (await owner.Post("/admin/settings/comments", Comments)).Status);

        var page = (await owner.Get("/admin/settings/comments")).Document;
        Assert.NotNull(page.QuerySelector("#FirstComment-Publish[checked]"));
        Assert.Null(page.QuerySelector("#EmailRequired[checked]"));
        Assert.Equal(["30", "20", "40", "10", "50"], new[] { "CloseAfterDays", "CommentsPerPage", "SpamDays", "DiscardedDays", "AddressDays" }.Select(id => page.QuerySelector($"#{id}")!.GetAttribute("value")));
    }

    [Theory, InlineData("NameRequired"), InlineData("EmailRequired"), InlineData("FirstComment"), InlineData("SpamDays")]
    public async Task A_value_that_no_field_offers_is_refused(string field)
    {
        var owner = await app.SignIn();
        await owner.Get("/admin/settings/comments");
        Assert.Equal(422, (int)(await owner.Post("/admin/settings/comments", (field, "\uFFFE"))).Status);
    }

    [Theory, InlineData("site"), InlineData("comments")]
    public async Task Only_the_owner_sees_and_changes_settings(string room)
    {
        foreach (var role in new[] { Roles.Author, Roles.Moderator })
        {
            var visitor = await app.SignIn(role);
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Get($"/admin/settings/{room}")).Status);
            await visitor.Get("/admin");
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Post($"/admin/settings/{room}", Comments)).Status);
        }
    }
}
