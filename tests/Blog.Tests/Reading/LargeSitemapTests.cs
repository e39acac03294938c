using System.Net;
using System.Xml.Linq;
using Blog.Data;
using Blog.Localization;
using Blog.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Reading;

/// <summary>A blog of more than a thousand posts, of which only a few are there.</summary>
public class LargeSitemapTests
{
    static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task Each_thousand_posts_have_a_part_of_their_own_on_sqlite()
    {
        await using var app = new BlogApp();
        await Look(app, "UPDATE sqlite_sequence SET seq = 1000 WHERE name = 'Posts'");
    }

    [Fact]
    public async Task Each_thousand_posts_have_a_part_of_their_own_on_postgresql()
    {
        await using var app = new PostgreSqlApp();
        Assert.SkipUnless(app.IsThere, "PostgreSQL is not there");
        await Look(app, """ALTER TABLE "Posts" ALTER COLUMN "Id" RESTART WITH 1001""");
    }

    static async Task Look(BlogApp app, string skip)
    {
        var early = await app.Post("正文。", Language.Chinese, Language.English);
        await app.With<BlogDbContext>(db => db.Database.ExecuteSqlRawAsync(skip));
        var late = await app.Post("正文。");

        var index = XDocument.Parse(await app.Reader.Read("/sitemap.xml")).Root!;
        Assert.Equal(Map + "sitemapindex", index.Name);
        Assert.Equal(["http://localhost/sitemap-0.xml", "http://localhost/sitemap-1.xml", "http://localhost/sitemap-2.xml"], index.Descendants(Map + "loc").Select(loc => loc.Value));
        Assert.Equal(2, index.Descendants(Map + "lastmod").Count());

        Assert.Contains("http://localhost/en/archive", await Addresses(app, 0));
        Assert.Contains($"http://localhost/en/posts/{early}", await Addresses(app, 1));
        Assert.Equal([$"http://localhost/zh/posts/{late}"], await Addresses(app, 2));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Reader.Get("/sitemap-3.xml")).Status);
    }

    static async Task<List<string>> Addresses(BlogApp app, int part) =>
        [.. XDocument.Parse(await app.Reader.Read($"/sitemap-{part}.xml")).Root!.Elements(Map + "url").Select(url => url.Element(Map + "loc")!.Value)];
}
