using System.Globalization;
using AngleSharp.Dom;
using Blog.Comments;
using Blog.Comments.Proofs;
using Blog.Settings;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Comments.Proofs;

public sealed class ProofOfWorkTests : IAsyncLifetime
{
    const string Doubtful = "看 https://a.example https://b.example https://c.example https://d.example";

    readonly SetClock clock = new();
    BlogApp app = null!;
    string slug = "";

    public async ValueTask InitializeAsync()
    {
        app = new Timed(clock);
        await app.Set(settings => settings with { FirstComment = FirstComment.Publish });
        await app.SetVerdicts(verdicts => verdicts with { Captcha = Captcha.ProofOfWork, Effort = ProofEffort.Light });
        slug = await app.Post();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory, InlineData("zh"), InlineData("en")]
    public async Task A_doubtful_comment_proves_itself_and_is_published(string lang)
    {
        slug = await app.Post("正文。", Localization.Language.Chinese, Localization.Language.English);
        var answer = await app.Reader.Say(slug, Doubtful, lang);
        Assert.Equal(CommentStatus.Held, (await app.Comment(answer.Id())).Status);

        var page = await Prove(await Work(answer));

        Assert.NotNull(page.Document.QuerySelector(".notice.published[role=status]"));
        var comment = await app.Comment(answer.Id());
        Assert.Equal(CommentStatus.Published, comment.Status);
        Assert.Contains(comment.Events, e => e is { Kind: CommentEventKind.Proved, By: null });
        Assert.Contains(comment.Findings, finding => finding is { Check: "proof-of-work", Weight: < 0 });
        Assert.Contains("a.example", await app.Reader.Read($"/zh/posts/{slug}"));
    }

    [Fact]
    public async Task Only_the_page_of_the_doubtful_may_compute_and_nobody_else_loads_anything()
    {
        var receipt = await app.Reader.Get((await app.Reader.Say(slug, Doubtful)).Location!);
        Assert.Contains("worker-src 'self'", Policy(receipt));
        Assert.NotNull(receipt.Document.QuerySelector("script[src^='/proof.'][src$='.js']"));
        Assert.True(receipt.Document.QuerySelector("#comment-work")!.HasAttribute("hidden"));   // until a script can do it

        var clean = await app.Reader.Get((await app.Reader.Say(slug, "干净的话")).Location!);
        var page = await app.Reader.Get($"/zh/posts/{slug}");
        Assert.All(new[] { clean, page }, other =>
        {
            Assert.Contains("worker-src 'none'", Policy(other));
            Assert.DoesNotContain("proof", other.Body);
        });
    }

    [Fact]
    public async Task Nothing_is_offered_as_long_as_the_owner_wants_no_captcha()
    {
        var work = await Work(await app.Reader.Say(slug, Doubtful));
        await app.SetVerdicts(verdicts => verdicts with { Captcha = Captcha.None });
        Assert.Null((await app.Reader.Get((await app.Reader.Say(slug, Doubtful + "2")).Location!)).Document.QuerySelector("#comment-work"));
        Assert.Equal(404, (int)(await Send(work)).Status);
    }

    [Fact]
    public async Task A_bad_solution_leaves_it_held_and_offers_another_try()
    {
        var work = await Work(await app.Reader.Say(slug, Doubtful));
        var page = await Prove(work with { Solution = string.Join(',', Enumerable.Repeat(1, Puzzle.Parts)) });
        Assert.Contains("验证没有通过", page.Document.QuerySelector("#comments")!.TextContent);
        Assert.NotNull(page.Document.QuerySelector("#comment-work"));
        Assert.Equal(CommentStatus.Held, (await app.Comment(work.Id)).Status);
    }

    [Fact]
    public async Task A_solution_counts_once_even_after_a_moderator_held_the_comment_again()
    {
        var work = await Work(await app.Reader.Say(slug, Doubtful));
        await Prove(work);
        await app.Change(work.Id, comment => comment.Hold("moderator", DateTime.UtcNow));

        var page = await Prove(work);

        Assert.Contains("用过", page.Document.QuerySelector("#comments")!.TextContent);
        Assert.Equal(CommentStatus.Held, (await app.Comment(work.Id)).Status);
    }

    [Fact]
    public async Task A_solution_for_one_comment_proves_no_other()
    {
        var (one, other) = (await Work(await app.Reader.Say(slug, Doubtful + "1")), await Work(await app.Reader.Say(slug, Doubtful + "2")));
        await Prove(one with { Id = other.Id, Key = other.Key });
        Assert.Equal(CommentStatus.Held, (await app.Comment(other.Id)).Status);
    }

    [Fact]
    public async Task An_expired_challenge_is_replaced_by_a_new_one()
    {
        var work = await Work(await app.Reader.Say(slug, Doubtful));
        clock.Ahead += Challenges.Life + TimeSpan.FromSeconds(2);

        var page = await Prove(work);

        Assert.Contains("用时过长", page.Document.QuerySelector("#comments")!.TextContent);
        Assert.NotEqual(work.Challenge, page.Document.QuerySelector("#comment-work [name=challenge]")!.GetAttribute("value"));
        Assert.Equal(CommentStatus.Held, (await app.Comment(work.Id)).Status);
    }

    [Theory, InlineData(""), InlineData("x"), InlineData("CfDJ8AAAAA"), InlineData("\0")]
    public async Task A_challenge_that_we_did_not_make_is_refused(string challenge)
    {
        var work = await Work(await app.Reader.Say(slug, Doubtful));
        await Prove(work with { Challenge = challenge, Solution = Solver.Solve(Puzzle.Of(challenge, 14)) });
        Assert.Equal(CommentStatus.Held, (await app.Comment(work.Id)).Status);
    }

    [Fact]
    public async Task Only_the_commenter_from_our_own_page_can_prove_anything()
    {
        var work = await Work(await app.Reader.Say(slug, Doubtful));
        Assert.Equal(404, (int)(await Send(work with { Key = "wrong" })).Status);
        var foreign = app.Visitor();
        foreign.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        using var form = new FormUrlEncodedContent(Fields(work).Select(field => KeyValuePair.Create(field.Name, field.Value)));
        Assert.Equal(403, (int)(await foreign.Client.PostAsync($"/zh/posts/{slug}/comments/{work.Id}/solution", form, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(CommentStatus.Held, (await app.Comment(work.Id)).Status);
    }

    [Fact]
    public async Task A_first_comment_is_published_by_a_proof_only_if_the_owner_says_so()
    {
        await app.Set(settings => settings with { FirstComment = FirstComment.Hold });
        var held = await Work(await app.Reader.Say(slug, Doubtful + "1"));
        await Prove(held);
        Assert.Equal(CommentStatus.Held, (await app.Comment(held.Id)).Status);
        Assert.Null((await app.Reader.Get((await app.Reader.Say(slug, "只是头一回")).Location!)).Document.QuerySelector("#comment-work"));

        await app.SetVerdicts(verdicts => verdicts with { ProofWelcomes = true });
        var welcome = await Work(await app.Reader.Say(slug, "头一回，也愿意算"));
        await Prove(welcome);
        Assert.Equal(CommentStatus.Published, (await app.Comment(welcome.Id)).Status);
    }

    [Fact]
    public async Task A_proof_never_speaks_against_a_person_or_spam()
    {
        var work = await Work(await app.Reader.Say(slug, Doubtful));
        await app.Change(work.Id, comment => comment.ReportSpam("moderator", DateTime.UtcNow));
        await Prove(work);
        Assert.Equal(CommentStatus.Spam, (await app.Comment(work.Id)).Status);
        var trapped = await app.Reader.Get((await app.Reader.Say(slug, Doubtful + "3", "zh", ("Nickname", "bot"))).Location!);
        Assert.Null(trapped.Document.QuerySelector("#comment-work"));
    }

    [Fact]
    public async Task More_effort_is_more_bits()
    {
        var answer = await app.Reader.Say(slug, Doubtful);
        var bits = new List<int>();
        foreach (var effort in Enum.GetValues<ProofEffort>())
        {
            await app.SetVerdicts(verdicts => verdicts with { Effort = effort });
            bits.Add(int.Parse((await Form(answer)).GetAttribute("data-bits")!, CultureInfo.InvariantCulture));
        }
        Assert.Equal([14, 16, 18], bits);
    }

    [Fact]
    public async Task A_flood_makes_the_work_harder_and_no_proof_ends_its_hold()
    {
        var earlier = await app.Reader.Say(slug, Doubtful);
        var watch = app.Services.GetRequiredService<CampaignWatch>();
        for (var n = 0; n < 200; n++) watch.Flood.Arrive(DateTime.UtcNow);

        Assert.Equal("16", (await Form(earlier)).GetAttribute("data-bits"));
        var flooded = await app.Reader.Say(slug, "灌水时来的 https://a.example https://b.example https://c.example https://d.example");
        Assert.Contains((await app.Comment(flooded.Id())).Findings, finding => finding is { Check: "flooded", Holds: true });
        Assert.Null((await app.Reader.Get(flooded.Location!)).Document.QuerySelector("#comment-work"));
    }

    async Task<IElement> Form(Page answer) => (await app.Reader.Get(answer.Location!)).Document.QuerySelector("#comment-work")!;

    async Task<Solved> Work(Page answer)
    {
        var form = await Form(answer);
        var challenge = form.QuerySelector("[name=challenge]")!.GetAttribute("value")!;
        var puzzle = Puzzle.Of(challenge, int.Parse(form.GetAttribute("data-bits")!, CultureInfo.InvariantCulture));
        Assert.Equal(Convert.ToHexStringLower(puzzle.Seed), form.GetAttribute("data-seed"));
        return new(answer.Id(), form.QuerySelector("[name=key]")!.GetAttribute("value")!, challenge, Solver.Solve(puzzle));
    }

    async Task<Page> Prove(Solved work)
    {
        var answer = await Send(work);
        Assert.Equal(303, (int)answer.Status);
        return await app.Reader.Get(answer.Location!);
    }

    Task<Page> Send(Solved work) => app.Reader.Post($"/zh/posts/{slug}/comments/{work.Id}/solution", Fields(work));

    static (string Name, string Value)[] Fields(Solved work) => [("key", work.Key), ("challenge", work.Challenge), ("solution", work.Solution)];

    static string Policy(Page page) => page.Response.Headers.GetValues("Content-Security-Policy").Single();

    sealed record Solved(long Id, string Key, string Challenge, string Solution);

    sealed class SetClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }

    sealed class Timed(TimeProvider clock) : BlogApp
    {
        protected override void ConfigureWebHost(Microsoft.AspNetCore.Hosting.IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton(clock));
        }
    }
}
