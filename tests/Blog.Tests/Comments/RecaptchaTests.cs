using Blog.Comments;
using Blog.Settings;
using Fakes;

namespace Blog.Tests.Comments;

public sealed class RecaptchaTests : IAsyncLifetime
{
    const string Doubtful = "看 https://a.example https://b.example https://c.example https://d.example";

    FakeRecaptcha captcha = null!;
    BlogApp app = null!;
    string slug = "";

    public async ValueTask InitializeAsync()
    {
        captcha = await FakeRecaptcha.Start();
        app = new BlogApp
        {
            Settings =
            {
                ["RecaptchaSettings:SiteKey"] = "site", ["RecaptchaSettings:SecretKey"] = FakeRecaptcha.Secret,
                ["RecaptchaSettings:VerifyEndpoint"] = captcha.Endpoint,
            },
        };
        await app.Set(settings => settings with { FirstComment = FirstComment.Publish });
        slug = await app.Post();
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await captcha.DisposeAsync();
    }

    [Fact]
    public async Task A_doubtful_comment_is_offered_a_captcha_and_only_its_page_is_widened()
    {
        var receipt = await app.Reader.Get((await app.Reader.Say(slug, Doubtful)).Location!);
        Assert.NotNull(receipt.Document.QuerySelector("#comment-proof .g-recaptcha[data-sitekey=site]"));
        Assert.Contains("https://www.recaptcha.net/recaptcha/", Policy(receipt));

        var page = await app.Reader.Get($"/zh/posts/{slug}");
        Assert.DoesNotContain("recaptcha", page.Body + Policy(page));
    }

    [Fact]
    public async Task Without_keys_nothing_of_it_is_loaded()
    {
        await using var plain = new BlogApp();
        var receipt = await plain.Reader.Get((await plain.Reader.Say(await plain.Post(), Doubtful)).Location!);
        Assert.NotNull(receipt.Document.QuerySelector(".notice.held"));
        Assert.DoesNotContain("recaptcha", receipt.Body + Policy(receipt));
    }

    [Fact]
    public async Task A_good_token_publishes_what_only_doubt_held()
    {
        var answer = await app.Reader.Say(slug, Doubtful);
        Assert.Equal(CommentStatus.Held, (await app.Comment(answer.Id())).Status);

        await Prove(answer, captcha.Solve());

        var comment = await app.Comment(answer.Id());
        Assert.Equal(CommentStatus.Published, comment.Status);
        Assert.Contains(comment.Events, e => e.Kind == CommentEventKind.Proved);
    }

    [Fact]
    public async Task A_good_token_does_not_replace_the_approval_of_a_first_comment()
    {
        await app.Set(settings => settings with { FirstComment = FirstComment.Hold });
        var answer = await app.Reader.Say(slug, Doubtful);
        var page = await Prove(answer, captcha.Solve());
        Assert.Equal(CommentStatus.Held, (await app.Comment(answer.Id())).Status);
        Assert.Contains("验证通过", page.Document.QuerySelector("#comments")!.TextContent);
    }

    [Fact]
    public async Task A_token_works_once()
    {
        var token = captcha.Solve();
        await Prove(await app.Reader.Say(slug, Doubtful + "1"), token);
        var second = await app.Reader.Say(slug, Doubtful + "2");

        var page = await Prove(second, token);

        Assert.Equal(CommentStatus.Held, (await app.Comment(second.Id())).Status);
        Assert.Contains("用过", page.Document.QuerySelector("#comments")!.TextContent);
    }

    [Theory]
    [InlineData("made-up", "验证没有通过")]
    [InlineData("", "没有完成验证")]
    public async Task A_bad_token_or_none_leaves_it_held(string token, string said)
    {
        var answer = await app.Reader.Say(slug, Doubtful);
        var page = await Prove(answer, token);
        Assert.Equal(CommentStatus.Held, (await app.Comment(answer.Id())).Status);
        Assert.Contains(said, page.Document.QuerySelector("#comments")!.TextContent);
    }

    [Fact]
    public async Task With_the_service_away_it_stays_held_and_can_be_tried_again()
    {
        var (answer, token) = (await app.Reader.Say(slug, Doubtful), captcha.Solve());
        captcha.IsAway = true;
        Assert.Contains("连不上", (await Prove(answer, token)).Document.QuerySelector("#comments")!.TextContent);
        Assert.Equal(CommentStatus.Held, (await app.Comment(answer.Id())).Status);

        captcha.IsAway = false;
        await Prove(answer, token);

        Assert.Equal(CommentStatus.Published, (await app.Comment(answer.Id())).Status);
    }

    [Fact]
    public async Task A_captcha_never_speaks_against_spam()
    {
        var answer = await app.Reader.Say(slug, Doubtful, "zh", ("Nickname", "bot"));
        await Prove(answer, captcha.Solve());
        Assert.Equal(CommentStatus.Spam, (await app.Comment(answer.Id())).Status);
    }

    [Fact]
    public async Task Only_the_commenter_can_prove_anything()
    {
        var answer = await app.Reader.Say(slug, Doubtful);
        var page = await app.Reader.Post($"/zh/posts/{slug}/comments/{answer.Id()}/proof", ("key", "wrong"), ("g-recaptcha-response", captcha.Solve()));
        Assert.Equal(404, (int)page.Status);
        Assert.Equal(CommentStatus.Held, (await app.Comment(answer.Id())).Status);
    }

    async Task<Page> Prove(Page answer, string token)
    {
        var comment = await app.Comment(answer.Id());
        var proof = await app.Reader.Post($"/zh/posts/{slug}/comments/{comment.Id}/proof", ("key", comment.ReceiptKey), ("g-recaptcha-response", token));
        Assert.Equal(303, (int)proof.Status);
        return await app.Reader.Get(proof.Location!);
    }

    static string Policy(Page page) => page.Response.Headers.GetValues("Content-Security-Policy").Single();
}
