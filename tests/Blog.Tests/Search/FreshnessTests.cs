using Blog.Data;
using Blog.Localization;
using Blog.Posts;
using Blog.Search;
using Blog.Tests.Data;
using Blog.Tests.Posts.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Search;

public abstract class FreshnessTests(BlogApp app)
{
    [Fact]
    public async Task What_is_published_saved_and_withdrawn_is_searched_at_once()
    {
        var owner = await app.SignIn();
        Assert.Equal(0, await Found("雨燕"));

        var editor = await owner.Publish("swift", title: "雨燕");
        Assert.Equal(1, await Found("雨燕"));

        await owner.Write(editor, "", ("Title", "楼燕"));
        Assert.Equal((0, 1), (await Found("雨燕"), await Found("楼燕")));

        await owner.Write(editor, "/withdrawal");
        Assert.Equal(0, await Found("楼燕"));
    }

    [Fact]
    public async Task A_draft_is_never_found()
    {
        var owner = await app.SignIn();
        await owner.Write("/admin/posts/new", "", ("Language", "zh"), ("Title", "未成之稿"), ("Slug", "unfinished"), ("Markdown", "未成之稿"));
        Assert.Equal(1, await app.Db(db => db.Translations.CountAsync(t => t.Slug == "unfinished")));
        Assert.Equal(0, await Found("未成之稿"));
        Assert.Equal("[]", (await app.Reader.Get("/zh/search/suggestions?q=" + Uri.EscapeDataString("未成之稿"))).Body);
    }

    [Fact]
    public async Task A_scheduled_text_is_found_when_its_time_has_come()
    {
        var slug = await app.Post("候鸟还在路上");
        await app.Db(async db =>
        {
            (await db.Translations.SingleAsync(t => t.Slug == slug)).Publish(DateTime.UtcNow.AddSeconds(3));
            return await db.SaveChangesAsync();
        });
        Assert.Equal(0, await Found("候鸟还在"));
        for (var tries = 0; await Found("候鸟还在") == 0; tries++)
        {
            Assert.True(tries < 100, "it has not come");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_deleted_post_and_a_renamed_tag_are_searched_as_they_are()
    {
        var slug = await app.Post("戴胜来过");
        Assert.Equal(1, await Found("戴胜来过"));
        var tag = new Blog.Tags.Tag();
        tag.Texts.Add(new() { Language = Language.Chinese, Name = "飞禽", Slug = "birds" });
        await Change(slug, post => post.Tags.Add(tag));
        Assert.Equal(1, await Found("飞禽"));
        await Change(slug, post => post.Tags[0].Texts[0].Name = "鸟类");
        Assert.Equal((0, 1), (await Found("飞禽"), await Found("鸟类")));
        await app.Db(async db =>
        {
            db.Remove(await db.Posts.Include(p => p.Translations).SingleAsync(p => p.Translations.Any(t => t.Slug == slug)));
            return await db.SaveChangesAsync();
        });
        Assert.Equal(0, await Found("戴胜来过"));
    }

    [Fact]
    public async Task What_another_process_wrote_is_found_after_a_word_from_it()
    {
        var slug = await app.Post("旧文字在此");
        Assert.Equal(1, await Found("旧文字在此"));
        await app.Db(db => db.Translations.Where(t => t.Slug == slug).ExecuteUpdateAsync(set => set
            .SetProperty(t => t.SearchText, "x\n新文字在此").SetProperty(t => t.UpdatedAt, DateTime.UtcNow)));
        app.Services.GetRequiredService<IndexKeeper>().Change(null);
        Assert.Equal((0, 1), (await Found("旧文字在此"), await Found("新文字在此")));
    }

    [Fact]
    public async Task Texts_that_were_folded_otherwise_are_folded_anew()
    {
        var slug = await app.Post("舊時的瞭望臺");
        await app.Db(db => db.Translations.Where(t => t.Slug == slug).ExecuteUpdateAsync(set => set
            .SetProperty(t => t.SearchText, "x\n舊時的瞭望臺").SetProperty(t => t.PlainText, "").SetProperty(t => t.Folding, 0).SetProperty(t => t.UpdatedAt, DateTime.UtcNow)));
        app.Services.GetRequiredService<IndexKeeper>().Change(null);
        Assert.Equal(0, await Found("旧时的了望台"));

        await app.With<Refolder>(async refolder => Assert.True(await refolder.Step(default)));
        Assert.Equal(1, await Found("旧时的了望台"));
    }

    Task Change(string slug, Action<Post> change) => app.Db(async db =>
    {
        change(await db.Posts.Include(p => p.Tags).ThenInclude(t => t.Texts).SingleAsync(p => p.Translations.Any(t => t.Slug == slug)));
        return await db.SaveChangesAsync();
    });

    async Task<int> Found(string typed) =>
        (await app.Reader.Get("/zh/search?q=" + Uri.EscapeDataString(typed))).Document.QuerySelectorAll(".entry").Length;
}

public class FreshnessOnSqlite(BlogApp app) : FreshnessTests(app), IClassFixture<BlogApp>;

public class FreshnessOnPostgreSql : FreshnessTests, IClassFixture<PostgreSqlApp>
{
    public FreshnessOnPostgreSql(PostgreSqlApp app) : base(app) => Assert.SkipUnless(app.IsThere, "LIANGYU_TEST_POSTGRES names no server; tests/run starts one");
}
