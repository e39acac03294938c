using Blog.Accounts;
using Blog.Akismet;
using Blog.Comments;
using Blog.Tests.Comments;
using Fakes;
using Moderation.Akismet;

namespace Blog.Tests.Akismet;

public sealed class KeyHealthTests : AkismetSite
{
    const string Filter = "/admin/settings/filter";

    [Fact]
    public async Task The_start_verifies_the_key_and_asks_what_was_used()
    {
        var state = await State(KeyState.Valid);
        Assert.Equal((1234L, 10_000L), (state.Used, state.Limit));
        var page = (await (await App.SignIn()).Get(Filter)).Document;
        Assert.Contains("1,234", page.QuerySelector("#ly-akismet-state[data-key-state=Valid]")!.TextContent);
        Assert.Null(page.QuerySelector("#ly-alarm"));
    }

    [Theory, InlineData("""{"limit":"none","usage":7}""", null), InlineData("""{"limit":"500","usage":"7"}""", 500L)]
    public async Task A_limit_may_be_none_or_text(string json, long? limit)
    {
        Fake.Usage = json;
        await App.With<KeyHealth>(health => health.Verify(Stop));
        var state = await App.With<KeyHealth, FilterState>(health => health.Read(Stop));
        Assert.Equal((7, limit), (state.Used, state.Limit));
    }

    [Theory, InlineData("<html>"), InlineData("[]"), InlineData("""{"usage":-1}"""), InlineData("""{"usage":1e99}"""), InlineData("")]
    public async Task A_server_that_does_not_tell_the_usage_is_no_trouble(string body)
    {
        Fake.Usage = body;
        Assert.Equal(AkismetKind.Accepted, (await App.With<KeyHealth, AkismetAnswer>(health => health.Verify(Stop))).Kind);
        await State(KeyState.Valid);
    }

    public static TheoryData<string, KeyState> Alarms => new() { { "Invalid", KeyState.Invalid }, { "Suspended", KeyState.Suspended }, { "OverLimit", KeyState.OverLimit } };

    [Theory, MemberData(nameof(Alarms))]
    public async Task What_only_the_owner_can_mend_is_said_on_every_page_until_it_is_mended(string answer, KeyState expected)
    {
        await State(KeyState.Valid);
        Fake.Answer = (FakeAnswer)typeof(FakeAnswer).GetField(answer)!.GetValue(null)!;
        var taken = await App.Reader.Say(Slug, "照收不误");
        await State(expected);

        Assert.Equal(303, (int)taken.Status);
        var (owner, moderator) = (await App.SignIn(), await App.SignIn(Roles.Moderator));
        Assert.NotNull((await owner.Get("/admin/comments")).Document.QuerySelector($"#ly-alarm[data-key-state={expected}] a"));
        var seen = (await moderator.Get("/admin/comments")).Document.QuerySelector("#ly-alarm")!;
        Assert.Null(seen.QuerySelector("a"));
        Assert.Null((await (await App.SignIn(Roles.Author)).Get("/admin")).Document.QuerySelector("#ly-alarm"));

        Fake.Answer = FakeAnswer.Ham;
        await App.Until(taken.Id(), comment => comment.Status != CommentStatus.Checking);
        await App.With<KeyHealth>(health => health.Verify(Stop));
        await State(KeyState.Valid);
        Assert.Null((await owner.Get("/admin")).Document.QuerySelector("#ly-alarm"));
    }

    [Fact]
    public async Task A_notice_beside_a_good_verdict_is_kept_and_shown()
    {
        Fake.Answer = FakeAnswer.Alert(FakeAnswer.Ham, 30001, "Commercial use <b>");
        Assert.Equal(CommentStatus.Published, (await App.Comment(await Said("好话"))).Status);
        var page = (await (await App.SignIn()).Get(Filter)).Document;
        Assert.Equal("Commercial use <b>", page.QuerySelector("#ly-akismet-alert [lang=en]")!.TextContent);
        Assert.Contains("30001", page.QuerySelector("#ly-akismet-alert")!.TextContent);
        Assert.Null(page.QuerySelector("#ly-alarm"));
    }

    [Theory, InlineData("zh", "连不上"), InlineData("en", "out of reach")]
    public async Task Out_of_reach_is_shown_with_its_reason_and_raises_no_alarm(string language, string words)
    {
        await State(KeyState.Valid);
        Fake.Answer = FakeAnswer.Hang;
        await App.Reader.Say(Slug, "等着");
        var state = await State(KeyState.Unreachable);

        Assert.Equal(("Timeout", false), (state.Failure, state.IsAlarming));
        var owner = await App.SignIn();
        owner.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        var page = (await owner.Get(Filter)).Document;
        Assert.Contains(words, page.QuerySelector("#ly-akismet-state")!.TextContent);
        Assert.NotNull(page.QuerySelector("#ly-akismet-failure time"));
    }

    [Fact]
    public async Task The_owner_verifies_by_hand()
    {
        Fake.Answer = FakeAnswer.Invalid;
        var owner = await App.SignIn();
        await owner.Get(Filter);
        await owner.Post($"{Filter}/key-check");
        Assert.NotNull((await owner.Get(Filter)).Document.QuerySelector("[data-key-state=Invalid]"));
    }

    [Fact]
    public void What_was_told_about_one_key_says_nothing_about_another()
    {
        var state = new FilterState();
        state.Hear(new(AkismetKind.KeyInvalid), "one", DateTime.UtcNow);
        Assert.Equal((KeyState.Invalid, KeyState.Unknown), (state.About("one").State, state.About("two").State));
        state.Hear(new(AkismetKind.Ham), "two", DateTime.UtcNow);
        Assert.Equal((KeyState.Valid, null), (state.State, state.Failure));
    }

    [Theory, InlineData(true, "全判为垃圾"), InlineData(false, "一条也没判为垃圾")]
    public async Task A_service_that_always_says_the_same_is_shown_to_the_owner(bool spam, string words)
    {
        Fake.Answer = spam ? FakeAnswer.Spam : FakeAnswer.Ham;
        for (var n = 0; n < 10; n++)
        {
            var id = await Said($"第 {n} 句");
            Assert.Equal(spam ? DecisionLabel.Spam : DecisionLabel.Ham, (await App.Comment(id)).RemoteLabel);
            if (spam) await App.Approve(id);
            else await Spam(id);
        }

        var page = (await (await App.SignIn()).Get(Filter)).Document;
        Assert.Contains(words, page.QuerySelector("#ly-akismet-doubt[role=alert]")!.TextContent);
    }
}
