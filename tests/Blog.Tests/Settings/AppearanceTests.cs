using System.Net;
using Blog.Accounts;
using Blog.Appearance;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Settings;

public class AppearanceTests
{
    const string Address = "/admin/settings/appearance";

    [Fact]
    public async Task As_designed_there_is_no_second_stylesheet()
    {
        await using var app = new BlogApp();
        Assert.DoesNotContain("/livery/", await app.Reader.Read("/zh/"));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Reader.Get("/livery/x.css")).Status);
    }

    [Fact]
    public async Task A_new_accent_reaches_every_reader_by_a_stylesheet_with_a_new_name()
    {
        await using var app = new BlogApp();
        await app.Reader.Read("/zh/");
        var owner = await app.SignIn();
        await Save(owner, "#8a2be2");
        var first = await Sheet(app);
        await Save(owner, "#00695c", "Serif", zh: "LXGW WenKai，霞鹜文楷");
        var second = await Sheet(app);

        Assert.NotEqual(first, second);
        var css = await app.Reader.Get(second);
        Assert.Contains("light-dark(#00695c,", css.Body);
        Assert.Contains("\"霞鹜文楷\",var(--song)", css.Body);
        Assert.Equal("text/css", css.Response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", css.Response.Headers.CacheControl!.ToString());
        Assert.DoesNotContain("immutable", (await app.Reader.Get(first)).Response.Headers.CacheControl!.ToString());
        Assert.DoesNotContain("style=", await app.Reader.Read("/zh/"));
    }

    [Fact]
    public async Task A_file_in_the_data_folder_comes_last()
    {
        await using var app = new BlogApp();
        await app.With<Livery>(livery => File.WriteAllTextAsync(livery.OwnFile, ".prose { hyphens: none }"));
        Assert.Contains("hyphens: none", (await app.Reader.Get(await Sheet(app))).Body);
        await app.With<Livery>(livery => File.WriteAllTextAsync(livery.OwnFile, new string('x', Livery.LargestFile + 1)));
        Assert.Null(app.Services.GetRequiredService<Livery>().Address);
    }

    [Theory]
    [InlineData("#ffee00", "", "Accent"), InlineData("red", "", "Accent"), InlineData("#12345", "", "Accent"), InlineData("#123456;}", "", "Accent")]
    [InlineData("", "x\"} body { display: none", "FontsZh"), InlineData("", "a;b", "FontsZh")]
    public async Task What_cannot_be_read_or_is_no_name_is_refused(string accent, string fonts, string field)
    {
        await using var app = new BlogApp();
        var owner = await app.SignIn();
        await owner.Get(Address);
        var page = await owner.Post(Address, ("Accent", accent), ("Body", "Designed"), ("FontsZh", fonts));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(field, Assert.Single(page.Document.QuerySelectorAll("[data-field-error]")).GetAttribute("data-field-error"));
        Assert.DoesNotContain("/livery/", await app.Reader.Read("/zh/"));
    }

    [Theory, InlineData("#8a2be2"), InlineData("#000000"), InlineData("#1b4f8f"), InlineData("#b3301a")]
    public void On_dark_paper_any_accent_reads_well(string accent)
    {
        var ink = Ink.Parse(accent)!.Value;
        Assert.True(ink.ForNight.On(Ink.NightPaper) >= Ink.Legible);
        Assert.Equal(accent, $"{ink}");
    }

    static async Task Save(Visitor owner, string accent, string body = "Designed", string zh = "")
    {
        await owner.Get(Address);
        Assert.Equal(302, (int)(await owner.Post(Address, ("Accent", accent), ("Body", body), ("FontsZh", zh))).Status);
    }

    static async Task<string> Sheet(BlogApp app) =>
        (await app.Reader.Get("/zh/")).Document.QuerySelector("link[href^='/livery/']")!.GetAttribute("href")!;
}
