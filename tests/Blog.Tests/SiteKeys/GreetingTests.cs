namespace Blog.Tests.SiteKeys;

/// <summary>What clients depend on when they verify a key: bytes, status, headers.</summary>
public class GreetingTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Theory, InlineData("key"), InlineData("api_key"), InlineData("KEY")]
    public async Task A_key_is_valid_in_either_field_and_in_any_case(string field)
    {
        var site = await app.Site();
        var key = field == "KEY" ? site.Key.ToUpperInvariant() : site.Key;
        var answer = await site.Post("/1.1/verify-key", (field.ToLowerInvariant(), key), ("blog", "http://anywhere.example"));

        Assert.Equal((200, "valid"), ((int)answer.Status, answer.Body));
        Assert.Equal(5, answer.Response.Content.Headers.ContentLength);
        Assert.Equal("text/plain; charset=utf-8", answer.Response.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task A_key_may_stand_before_the_host()
    {
        var site = await app.Site();
        Assert.Equal("valid", (await site.Send("/1.1/verify-key", Site.Raw("blog=https://a.example"), $"{site.Key.ToUpperInvariant()}.filter.example:8080")).Body);
        Assert.Equal("invalid", (await site.Send("/1.1/verify-key", Site.Raw("blog=https://a.example"), "keykeykeykey.filter.example")).Body);
        Assert.Equal("valid", (await site.Post("/1.1/verify-key", ("key", site.Key), ("blog", "https://a.example"))).Body);
    }

    [Fact]
    public async Task A_new_key_is_judged_before_the_old_one_that_comes_along()
    {
        var site = await app.Site();
        Assert.Equal("invalid", (await site.Post("/1.1/verify-key", ("api_key", site.Key), ("key", "keykeykeykey"), ("blog", Site.Blog))).Body);
        Assert.Equal("valid", (await site.Post("/1.1/verify-key", ("api_key", "keykeykeykey"), ("key", site.Key), ("blog", Site.Blog))).Body);
    }

    [Theory]
    [InlineData("key=keykeykeykey&blog=https://a.example")]
    [InlineData("key=short&blog=https://a.example")]
    [InlineData("key=%00%FF&blog=https://a.example")]
    [InlineData("key=&blog=https://a.example")]
    [InlineData("blog=https://a.example")]
    [InlineData("")]
    [InlineData("key={key}")]
    [InlineData("key={key}&blog=")]
    [InlineData("key={key}&blog=a.example")]
    [InlineData("key={key}&blog=http://")]
    public async Task What_is_not_valid_is_invalid_with_help_and_status_200(string body)
    {
        var site = await app.Site();
        foreach (var call in new[] { "verify-key", "deactivate" })
        {
            var answer = await site.Send($"/1.1/{call}", Site.Raw(body.Replace("{key}", site.Key)));
            Assert.Equal((200, "invalid"), ((int)answer.Status, answer.Body));
            Assert.NotEmpty(answer.Help());
        }
    }

    [Fact]
    public async Task Goodbye_does_not_revoke()
    {
        var site = await app.Site();
        Assert.Equal("deactivated", (await site.Post("/1.1/deactivate", ("key", site.Key), ("blog", Site.Blog))).Body);
        Assert.Equal("valid", (await site.Post("/1.1/verify-key", ("key", site.Key), ("blog", Site.Blog))).Body);
    }

    [Fact]
    public async Task No_cookie_no_redirect_and_no_error_header_comes_with_a_good_answer()
    {
        var answer = await (await app.Site()).Ask("verify-key");
        var names = answer.Response.Headers.Select(header => header.Key.ToLowerInvariant()).ToList();
        Assert.Equal("valid", answer.Body);
        Assert.DoesNotContain(names, name => name is "set-cookie" or "location" || name.StartsWith("x-akismet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Calls_that_nobody_made_up_are_not_found()
    {
        var site = await app.Site();
        Assert.Equal(404, (int)(await site.Ask("token")).Status);
        Assert.Equal(404, (int)(await site.Ask("verify")).Status);
    }
}
