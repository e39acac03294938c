using Blog.Comments;
using Blog.Data;
using Blog.Learning;
using Blog.Localization;
using Blog.ReviewQueue;
using Blog.Tests.ReviewQueue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Moderation.Learning;

namespace Blog.Tests.Learning;

public sealed class LearnedTests : IAsyncDisposable
{
    static readonly Example Advert = new("林晚", "", "代开发票加微信");

    readonly BlogApp app = new();

    Learner Ours => app.Services.GetRequiredService<Learned>().Blog;

    [Fact]
    public async Task A_decision_teaches_at_once_and_its_undo_leaves_no_trace()
    {
        var nothing = await Hash();
        var id = await app.Comment(await app.Post(), Advert.Text);
        var moderator = await app.SignIn("Moderator", "en");

        await moderator.Post($"/admin/comments/{id}/spam-report");
        Assert.Equal(1, Ours.Classifier.Lessons);
        Assert.NotEqual(nothing, Ours.Hash);

        await moderator.Post($"/admin/comments/{id}/undo");
        Assert.Equal(0, Ours.Classifier.Lessons);
        Assert.Equal(nothing, Ours.Hash);
    }

    [Fact]
    public async Task A_change_of_mind_replaces_what_was_taught()
    {
        var id = await app.Comment(await app.Post(), Advert.Text);
        await Rule(Act.Approve, id);
        await Rule(Act.Spam, id);

        Assert.Equal(1, Ours.Classifier.Lessons);
        Assert.False(Ours.Classifier.Unlearn(Advert, Label.Ham));
        Assert.Equal(2, await app.Db(db => db.Decisions.CountAsync()));
    }

    [Fact]
    public async Task Restarted_rebuilt_or_on_another_node_it_is_the_same()
    {
        await Practise(50);
        await Ours.Revision;
        app.Services.GetRequiredService<Learned>().Blog.Save();
        await Practise(3);

        var restarted = Another();
        await restarted.CatchUp(Stop);
        Assert.Equal((53, Ours.Hash), (restarted.Steps, restarted.Hash));

        await Practise(2);
        await restarted.CatchUp(Stop);
        Assert.Equal((55, Ours.Hash), (restarted.Steps, restarted.Hash));

        await restarted.Rebuild(Stop);
        Assert.Equal((55, Ours.Hash), (restarted.Steps, restarted.Hash));
    }

    [Theory, InlineData("en", "What the filter says today"), InlineData("zh", "过滤器现在的看法")]
    public async Task A_published_comment_is_explained_by_what_was_learned_since(string language, string heading)
    {
        var id = await app.Comment(await app.Post(), Advert.Text, CommentStatus.Published);
        await Practise(50);
        var page = (await (await app.SignIn("Moderator", language)).Get($"/admin/comments/{id}")).Document;

        Assert.Contains(page.QuerySelectorAll("h2"), title => title.TextContent == heading);
        Assert.Contains("发票", page.QuerySelector("[data-phrase=Text]")!.TextContent);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_damaged_or_foreign_file_is_made_anew_and_the_log_says_so(bool damaged)
    {
        await Practise(5);
        var file = Path.Combine(app.Services.GetRequiredService<DataFolder>().Root, "classifier.model");
        if (damaged) await File.WriteAllTextAsync(file, "no model", Stop);
        else new Snapshot(new(), Steps: 4, LastId: 5).Save(file);
        var log = new Ears<ModelShelf>();

        var restarted = Another(log);
        await restarted.CatchUp(Stop);

        Assert.Equal((5, Ours.Hash), (restarted.Steps, restarted.Hash));
        Assert.Contains("made anew", Assert.Single(log.Heard));
    }

    [Fact]
    public async Task A_site_learns_from_its_own_decisions_alone()
    {
        var learned = app.Services.GetRequiredService<Learned>();
        await Practise(3);
        await app.With<BlogDbContext>(db =>
        {
            db.Decisions.Add(new Decision
            {
                SiteKeyId = 7, Fingerprint = "one", Label = DecisionLabel.Spam, By = "7", At = DateTime.UtcNow,
                Language = Language.Chinese, AuthorName = Advert.Author, Website = Advert.Url, Markdown = Advert.Text,
            });
            return db.SaveChangesAsync(Stop);
        });

        await learned.CatchUp(7, Stop);

        Assert.Equal(1, (await learned.Of(7, Stop)).Lessons);
        Assert.Equal(0, (await learned.Of(8, Stop)).Lessons);
        Assert.Equal(3, Ours.Classifier.Lessons);
    }

    [Fact]
    public async Task The_command_line_rebuilds_the_same_and_tells_how_it_would_have_gone()
    {
        await Practise(10);

        Assert.Equal($"decisions 10  sha256 {Ours.Hash}", (await Command("rebuild")).Trim());
        Assert.Contains("ham 5  spam 5", await Command("evaluate", "--history"));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    async Task<string> Hash()
    {
        await Ours.CatchUp(Stop);
        return Ours.Hash;
    }

    Task<Ruling> Rule(Act act, params long[] ids) =>
        app.With<Rulings, Ruling>(rulings => rulings.Make(act, ids, null, "Mod", Stop));

    Task<string> Command(params string[] arguments) => app.With<IServiceProvider, string>(async services =>
    {
        using var output = new StringWriter();
        Assert.Equal(0, await LearningCommands.Run(new(services, arguments, TextReader.Null, output, TextWriter.Null, "")));
        return output.ToString();
    });

    async Task Practise(int count)
    {
        var slug = await app.Post();
        for (var n = 0; n < count; n++)
            await Rule(n % 2 == 0 ? Act.Approve : Act.Spam, await app.Comment(slug, n % 2 == 0 ? $"写得真好 {n}" : $"代开发票 {n}"));
    }

    Learner Another(Ears<ModelShelf>? log = null)
    {
        var shelf = new ModelShelf(app.Services.GetRequiredService<DataFolder>(), log ??= new());
        return new(null, app.Services.GetRequiredService<IServiceScopeFactory>(), shelf, TimeProvider.System, log);
    }
}
