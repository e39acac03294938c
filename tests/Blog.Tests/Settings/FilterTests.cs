using System.Net;
using Blog.Accounts;
using Blog.Comments;
using Microsoft.EntityFrameworkCore;
using Moderation;

namespace Blog.Tests.Settings;

public class FilterTests(BlogApp app) : IClassFixture<BlogApp>
{
    const string Address = "/admin/settings/rules";

    [Fact]
    public async Task A_rule_applies_at_once_and_no_more_when_it_is_deleted()
    {
        var owner = await app.SignIn();
        await owner.Get(Address);
        Assert.Equal(Address, (await owner.Post(Address, ("Kind", "Word"), ("Value", "  转让 发票 "), ("Allow", "false"))).Location);
        Assert.Contains("disallowed", await Findings());

        var row = (await owner.Get(Address)).Document.QuerySelector("[data-rule]")!;
        Assert.Contains("转让 发票", row.TextContent);
        await owner.Post(row.QuerySelector("form")!.GetAttribute("action")!);
        Assert.DoesNotContain("disallowed", await Findings());
    }

    [Theory]
    [InlineData("en", "Address", "203.0.113.9/24", "bits after the prefix")]
    [InlineData("en", "Host", "not a host", "not a site")]
    [InlineData("zh", "Word", "", "填写")]
    [InlineData("en", "Word", "x", "at least two")]
    public async Task A_bad_rule_is_explained_and_what_was_typed_kept(string language, string kind, string value, string words)
    {
        var owner = await app.SignIn();
        owner.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        await owner.Get(Address);
        var answer = await owner.Post(Address, ("Kind", kind), ("Value", value), ("Allow", "true"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(words, answer.Document.QuerySelector("[data-field-error=Value]")!.TextContent);
        Assert.Equal(value, answer.Document.QuerySelector("#Value")!.GetAttribute("value") ?? "");
        Assert.Equal(kind, answer.Document.QuerySelector("#Kind [selected]")!.GetAttribute("value"));
        Assert.NotNull(answer.Document.QuerySelector("#Allow [value=true][selected]"));
    }

    [Fact]
    public async Task Others_neither_see_nor_change_the_lists()
    {
        var moderator = await app.SignIn(Roles.Moderator);
        Assert.Equal(HttpStatusCode.Forbidden, (await moderator.Get(Address)).Status);
        await moderator.Get("/admin");
        Assert.Equal(HttpStatusCode.Forbidden, (await moderator.Post(Address, ("Kind", "Word"), ("Value", "偷偷"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await moderator.Post("/admin/settings/filter/key-check")).Status);
        Assert.False(await app.Db(db => db.FilterRules.AnyAsync(rule => rule.Value == "偷偷")));
    }

    async Task<IEnumerable<string>> Findings()
    {
        var submission = new Submission { Author = "某人", Text = "这里转让发票，也可以转让 发票。" };
        var judgement = await app.With<CurrentFilter, Judgement>(async filter => await filter.Filter.Judge(submission, default));
        return judgement.Findings.Select(finding => finding.Check);
    }
}
