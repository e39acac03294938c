using System.Net;
using Blog.Accounts;
using Blog.Comments;
using Blog.Data;
using Blog.Settings;
using Microsoft.EntityFrameworkCore;
using Moderation;

namespace Blog.Tests.Settings;

public class RuleTrialTests(BlogApp app) : IClassFixture<BlogApp>
{
    const string Address = "/admin/settings/rules";

    [Theory, InlineData("en", "kept 2 published comments"), InlineData("zh", "挡住 2 条已发布的评论")]
    public async Task A_disallowing_rule_is_tried_first_and_names_what_it_would_wrongly_block(string language, string sentence)
    {
        var word = $"栀子花{language}";
        var post = await app.Post();
        long[] published = [await app.Comment(post, $"我家的{word}开了", CommentStatus.Published), await app.Comment(post, $"{word}不好养", CommentStatus.Published)];
        var spam = await app.Comment(post, $"批发{word}，量大从优", CommentStatus.Spam);
        var trial = await Try(language, ("Kind", "Word"), ("Value", word));

        Assert.Contains(sentence, trial.Document.QuerySelector("[data-wrong]")!.TextContent);
        Assert.Equal(published.Reverse().Select(id => $"/admin/comments/{id}"), trial.Document.QuerySelectorAll(".wrong[data-comment] a").Select(a => a.GetAttribute("href")!));
        Assert.NotNull(trial.Document.QuerySelector($"details [data-comment='{spam}']"));
        Assert.False(await app.Db(db => db.FilterRules.AnyAsync(rule => rule.Value == word)));   // tried, not saved
        Assert.Equal(CommentStatus.Published, (await app.Db(db => db.Comments.FindAsync(published[0]).AsTask()))!.Status);
    }

    [Fact]
    public async Task What_was_tried_can_be_saved_with_language_and_last_day()
    {
        var owner = await app.SignIn();
        await owner.Get(Address);
        (string, string)[] typed = [("Kind", "Host"), ("Value", "https://www.Bad.example/x"), ("Allow", "false"), ("Language", "en"), ("Expires", "2999-12-31")];
        var trial = await owner.Post($"{Address}/trial", typed);
        var hidden = trial.Document.QuerySelectorAll("form[action='/admin/settings/rules'] input[type=hidden]")
            .Select(field => (field.GetAttribute("name")!, field.GetAttribute("value") ?? "")).Where(field => !field.Item1.StartsWith("__", StringComparison.Ordinal));
        Assert.Equal(Address, (await owner.Post(Address, [.. hidden])).Location);

        var rule = await app.Db(db => db.FilterRules.SingleAsync(r => r.Kind == RuleKind.Host));
        Assert.Equal(("www.bad.example", "en"), (rule.Value, rule.Language!.Segment));
        Assert.Equal(new DateTime(2999, 12, 31, 16, 0, 0, DateTimeKind.Utc), rule.ExpiresAt);   // the day's end in Shanghai
        Assert.Contains("disallowed", await Findings(new Submission { Author = "x", Text = "hi", Website = "http://www.bad.example/", Language = "en" }));
        Assert.DoesNotContain("disallowed", await Findings(new Submission { Author = "x", Text = "hi", Website = "http://www.bad.example/", Language = "zh-Hans" }));
    }

    [Fact]
    public async Task An_allowing_rule_names_the_spam_that_it_would_let_pass()
    {
        var spam = await app.Comment(await app.Post(), "石榴籽批发", CommentStatus.Spam);
        var trial = await Try("en", ("Kind", "Word"), ("Value", "石榴籽"), ("Allow", "true"));
        Assert.Contains("let 1 spam comment pass", trial.Body);
        Assert.NotNull(trial.Document.QuerySelector($".wrong[data-comment='{spam}']"));
    }

    [Fact]
    public async Task A_rule_that_fits_nothing_says_so_and_a_harmless_one_too()
    {
        await app.Comment(await app.Post(), "批发木樨，量大从优", CommentStatus.Spam);
        Assert.Contains("applies to 0 comments", (await Try("en", ("Kind", "Word"), ("Value", "绝无此词"))).Body);
        var harmless = await Try("en", ("Kind", "Word"), ("Value", "木樨"));
        Assert.Equal("0", harmless.Document.QuerySelector("[data-wrong]")!.GetAttribute("data-wrong"));
        Assert.Contains("applies to 1 comment.", harmless.Body);
    }

    [Fact]
    public async Task An_expired_rule_counts_no_more_and_is_shown_as_such()
    {
        await app.With<BlogDbContext>(async db =>
        {
            db.Add(new FilterRule { Kind = RuleKind.Word, Value = "昙花", Allow = false, ExpiresAt = DateTime.UtcNow.AddDays(-1), AddedAt = DateTime.UtcNow.AddDays(-9), AddedBy = "两语" });
            await db.SaveChangesAsync();
        });
        Assert.DoesNotContain("disallowed", await Findings(new Submission { Author = "某人", Text = "昙花开了", At = DateTime.UtcNow }));
        Assert.Contains("disallowed", await Findings(new Submission { Author = "某人", Text = "昙花开了", At = DateTime.UtcNow.AddDays(-2) }));

        var owner = await app.SignIn();
        var row = (await owner.Get(Address)).Document.QuerySelectorAll("[data-rule]").Single(r => r.TextContent.Contains("昙花"));
        Assert.Contains("expired", row.ClassList);
    }

    [Theory]
    [InlineData("en", "Value", "Word", "/casino.*/i", "", "Patterns are not understood")]
    [InlineData("zh", "Value", "Word", @"发票|代开", "", "不支持模式")]
    [InlineData("en", "Value", "Address", "203.0.113.0/33", "", "range")]
    [InlineData("en", "Value", "Word", "", "", "what the rule is about")]
    [InlineData("en", "Expires", "Word", "茉莉", "tomorrow", "like 2027-03-31")]
    [InlineData("zh", "Expires", "Word", "茉莉", "2001-01-01", "已经过去")]
    public async Task Bad_input_is_explained_beside_its_field(string language, string field, string kind, string value, string expires, string words)
    {
        var answer = await Try(language, ("Kind", kind), ("Value", value), ("Expires", expires));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(words, answer.Document.QuerySelector($"[data-field-error={field}]")!.TextContent);
        Assert.Equal(value, answer.Document.QuerySelector("#Value")!.GetAttribute("value") ?? "");
        Assert.Equal(expires, answer.Document.QuerySelector("#Expires")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task A_very_long_or_nonsensical_rule_is_refused_politely()
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Try("en", ("Kind", "Word"), ("Value", new string('x', 5000)))).Status);
        Assert.Equal(HttpStatusCode.OK, (await Try("en", ("Kind", "999"), ("Value", "茶花"), ("Language", "xx"))).Status);
    }

    [Fact]
    public async Task Moderators_cannot_try_rules()
    {
        var moderator = await app.SignIn(Roles.Moderator);
        await moderator.Get("/admin");
        Assert.Equal(HttpStatusCode.Forbidden, (await moderator.Post($"{Address}/trial", ("Kind", "Word"), ("Value", "偷看"))).Status);
    }

    async Task<Page> Try(string language, params (string, string)[] typed)
    {
        var owner = await app.SignIn();
        owner.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        await owner.Get(Address);
        return await owner.Post($"{Address}/trial", typed);
    }

    async Task<IEnumerable<string>> Findings(Submission said) =>
        (await app.With<CurrentFilter, Judgement>(async filter => await filter.Filter.Judge(said, default))).Findings.Select(finding => finding.Check);
}
