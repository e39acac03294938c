using System.Net;
using Blog.Localization;
using Blog.Tests.Posts.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Posts.SideBySide;

public class ParallelPageTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Theory, InlineData("zh", "en"), InlineData("en", "zh-Hans")]
    public async Task Both_texts_stand_side_by_side_the_page_s_own_first(string lang, string other)
    {
        var slug = await app.Post("## 引言\n\n正文[^1]。\n\n- 一\n- 二\n\n[^1]: 注。", Language.Chinese, Language.English);
        Assert.NotNull((await app.Reader.Get($"/{lang}/posts/{slug}")).Document.QuerySelector($".margin a[href='/{lang}/posts/{slug}/parallel']"));

        var page = (await app.Reader.Get($"/{lang}/posts/{slug}/parallel")).Document;

        Assert.NotEqual(other, page.QuerySelector(".parallel h1")!.GetAttribute("lang"));
        Assert.Equal(other, page.QuerySelector(".titles > p")!.GetAttribute("lang"));
        Assert.Equal(5, page.QuerySelectorAll(".pair > .own").Length);
        Assert.All(page.QuerySelectorAll(".pair > .own"), own => Assert.Equal(other, own.ParentElement!.QuerySelector(".other")!.GetAttribute("lang")));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(page.QuerySelectorAll("main a[href^='#']"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
    }

    [Fact]
    public async Task The_page_is_everybody_s_and_search_engines_are_left_the_texts_themselves()
    {
        var slug = await app.Post("正文。", Language.Chinese, Language.English);
        var (zh, en) = (await app.Reader.Get($"/zh/posts/{slug}/parallel"), await app.Reader.Get($"/en/posts/{slug}/parallel"));

        Assert.All([zh, en], page => Assert.Equal("noindex", page.Document.QuerySelector("meta[name=robots]")!.GetAttribute("content")));
        Assert.All([zh, en], page => Assert.Empty(page.Document.QuerySelectorAll("link[rel=canonical], link[hreflang]:not([type])")));
        Assert.DoesNotContain("/parallel", await app.Reader.Read("/sitemap.xml"));
        Assert.NotNull(zh.Response.Headers.ETag);
        Assert.Equal($"/en/posts/{slug}/parallel", zh.Document.QuerySelector(".languages a[hreflang=en]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Without_a_twin_it_leads_to_the_post_and_its_notice()
    {
        var slug = await app.Post("正文。", Language.Chinese);
        Assert.Null((await app.Reader.Get($"/zh/posts/{slug}")).Document.QuerySelector("a[href$=parallel]"));
        Assert.Equal($"/zh/posts/{slug}#no-en", (await app.Reader.Get($"/zh/posts/{slug}/parallel")).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Reader.Get("/zh/posts/nowhere/parallel")).Status);
    }

    [Fact]
    public async Task What_is_saved_in_the_editor_stands_there_at_once()
    {
        var writer = await app.SignIn();
        var editor = await writer.Publish("woven");
        await writer.Write(editor.Replace("/zh", "/en"), "/publication", ("Title", "Woven"), ("Slug", "woven"), ("Markdown", "## One\n\nThe text."));
        await writer.Write(editor, "", ("Markdown", "## 一\n\n正文改了。"));

        var page = await app.Reader.Get("/en/posts/woven/parallel");

        Assert.Equal(["One", "一", "The text.", "正文改了。"], page.Document.QuerySelectorAll(".pair > .prose").Select(cell => cell.TextContent.Trim()));
        Assert.NotNull(page.Document.QuerySelector(".notice a[href='/en/posts/woven/changes']"));
    }

    [Fact]
    public async Task A_section_leads_to_the_same_section_of_the_twin()
    {
        var writer = await app.SignIn();
        var editor = await writer.Publish("sections");
        await writer.Write(editor, "", ("Markdown", "## 只读的根分区\n\n甲。\n\n## 墙\n\n乙。\n\n```\n<h2 id=\"墙\">\n```"));
        await writer.Write(editor.Replace("/zh", "/en"), "/publication", ("Title", "Sections"), ("Slug", "sections"), ("Markdown", "## A root\n\nA.\n\n## Walls\n\nB."));

        var links = (await app.Reader.Get("/zh/posts/sections")).Document.QuerySelectorAll(".prose > .across > a");

        Assert.Equal(["/en/posts/sections#a-root", "/en/posts/sections#walls"], links.Select(link => link.GetAttribute("href")));
        Assert.All(links, link => Assert.Equal("H2", link.ParentElement!.PreviousElementSibling!.TagName));
        var back = (await app.Reader.Get("/en/posts/sections")).Document.QuerySelector(".across a")!;
        Assert.Equal(("/zh/posts/sections#只读的根分区", "zh-Hans"), (back.GetAttribute("href"), back.GetAttribute("lang")));
    }

    [Fact]
    public async Task What_was_stored_before_is_woven_at_the_next_start()
    {
        var slug = await app.Post("正文。", Language.Chinese, Language.English);
        await app.Db(db => db.Pairings.ExecuteDeleteAsync());
        Assert.Equal($"/zh/posts/{slug}", (await app.Reader.Get($"/zh/posts/{slug}/parallel")).Location);

        var worker = app.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<Blog.Posts.SideBySide.WeavingWorker>().Single();
        await worker.StartAsync(TestContext.Current.CancellationToken);
        await worker.ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, (await app.Reader.Get($"/zh/posts/{slug}/parallel")).Status);
    }
}
