using Blog.SiteKeys;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.SiteKeys;

/// <summary>What clients depend on when they ask about a comment.</summary>
public class CommentCheckTests(BlogApp app) : IClassFixture<BlogApp>
{
    static readonly (string, string)[] Ham = [("comment_author", "林晚"), ("comment_content", "第二节讲得很清楚，谢谢分享。我照着做了一遍，在旧机器上也能用。")];

    static readonly (string, string)[] Spam =
    [
        ("comment_author", "www.cheap-pills.example.com"), ("comment_author_url", "http://cheap-pills.example.com"),
        ("comment_content", "[url=http://a.example]buy[/url] [url=http://b.example]cheap[/url] [url=http://c.example]pills[/url] http://d.example http://e.example"),
    ];

    [Fact]
    public async Task Honest_words_are_false_and_blatant_adverts_true()
    {
        var site = await app.Site();
        Assert.False(await site.IsSpam(Ham));
        Assert.True(await site.IsSpam(Spam));
        Assert.True(await site.IsSpam([.. Ham, ("honeypot_field_name", "trap"), ("trap", "filled")]));
        Assert.False(await site.IsSpam([.. Ham, ("honeypot_field_name", "trap"), ("trap", "")]));
    }

    [Fact]
    public async Task Every_answer_has_an_id_of_its_own()
    {
        var site = await app.Site();
        Page[] answers = [await site.Ask("comment-check", Ham), await site.Ask("comment-check", Ham), await site.Ask("comment-check", Spam), await site.Post("/1.1/comment-check")];
        Assert.Equal(4, answers.Select(answer => answer.Header("X-akismet-guid")).OfType<string>().Where(guid => guid.Length == 32).Distinct().Count());
        Assert.All(answers[..3], answer => Assert.Empty(answer.Help()));
    }

    [Theory]
    [InlineData("user_ip=1.2.3.4", "Missing required field: blog.", "Empty \"blog\" value")]
    [InlineData("blog=https://a.example", "Missing required field: user_ip.", "Empty \"user_ip\" value")]
    [InlineData("blog=a&user_ip=1.2.3.4", "invalid", "We were unable to parse your blog URI")]
    public async Task What_is_missing_is_said_with_status_200(string body, string answer, string help)
    {
        var site = await app.Site();
        foreach (var call in new[] { "comment-check", "submit-spam", "submit-ham" })
        {
            var told = await site.Send($"/1.1/{call}", Site.Raw($"api_key={site.Key}&{body}"));
            Assert.Equal((200, answer, help), ((int)told.Status, told.Body, told.Help()));
        }
    }

    [Theory]
    [InlineData("true", "comment_author=viagra-test-123", null)]
    [InlineData("true", "comment_author=akismet-guaranteed-spam", null)]
    [InlineData("true", "comment_author_email=akismet-guaranteed-spam@example.com", null)]
    [InlineData("false", "comment_author=viagra-test-123&user_role=administrator", null)]
    [InlineData("true", "is_test=1&test_discard=1", "discard")]
    public async Task The_protocols_test_words_work_with_every_key(string answer, string body, string? tip)
    {
        var site = await app.Site();
        var told = await site.Send("/1.1/comment-check", Site.Raw($"api_key={site.Key}&blog={Site.Blog}&user_ip=1.2.3.4&{body}"));
        Assert.Equal((answer, tip), (told.Body, told.Header("X-akismet-pro-tip")));
    }

    [Fact]
    public async Task Unknown_and_revoked_keys_get_the_protocols_answer_everywhere()
    {
        var site = await app.Site(key => key.Revoke(DateTime.UtcNow));
        foreach (var path in new[] { "1.1/comment-check", "1.1/submit-spam", "1.1/submit-ham", "1.1/get-stats", "1.1/get-subscription", "1.2/usage-limit", "1.2/key-sites" })
            foreach (var key in new[] { site.Key, "keykeykeykey", "' or 1=1 --", "" })
            {
                var answer = await site.Post($"/{path}", ("api_key", key), ("blog", Site.Blog), ("user_ip", "1.2.3.4"));
                Assert.Equal((200, "invalid"), ((int)answer.Status, answer.Body));
                Assert.NotEmpty(answer.Help());
            }
    }

    [Fact]
    public async Task Nothing_of_a_comment_that_was_judged_is_kept()
    {
        var site = await app.Site();
        await site.IsSpam(Spam);
        Assert.False(await app.Db(db => db.Decisions.AnyAsync(d => d.SiteKeyId == site.Id)));
        Assert.False(await app.Db(db => db.Comments.AnyAsync()));
    }

    [Fact]
    public async Task A_stricter_key_says_spam_sooner()
    {
        (string, string)[] doubtful = [("comment_author", "garden.example.com"), ("comment_content", "Interesting.")];
        Assert.True(await (await app.Site(key => key.Strictness = Strictness.Strict)).IsSpam(doubtful));
        Assert.False(await (await app.Site(key => key.Strictness = Strictness.Lenient)).IsSpam(doubtful));
    }
}
