using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Blog.Accounts;
using Blog.Comments;
using Blog.Localization;
using Blog.Web.Caching;

namespace Blog.Tests.Web;

public class PageCacheTests(BlogApp app) : IClassFixture<BlogApp>
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_known_page_is_not_sent_again()
    {
        var address = $"/zh/posts/{await app.Post()}";
        var first = await Ask(address);
        var again = await Ask(address, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));

        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Equal((HttpStatusCode.NotModified, 0), (again.StatusCode, (await again.Content.ReadAsByteArrayAsync(Stop)).Length));
        foreach (var name in new[] { "Content-Security-Policy", "X-Content-Type-Options", "Cache-Control", "Vary" })
            Assert.Equal(first.Headers.GetValues(name), again.Headers.GetValues(name));
    }

    [Theory, InlineData("br"), InlineData("gzip"), InlineData("deflate, gzip;q=0.5, br;q=0.0")]
    public async Task Each_encoding_holds_the_same_page_under_a_tag_of_its_own(string accepted)
    {
        var address = $"/zh/posts/{await app.Post()}";
        var plain = await Ask(address);
        var encoded = await Ask(address, request => request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted));

        Assert.NotEqual(plain.Headers.ETag, encoded.Headers.ETag);
        Assert.Equal(["Accept-Encoding", "Cookie"], encoded.Headers.Vary);
        Assert.Equal(await plain.Content.ReadAsStringAsync(Stop), await Decoded(encoded));
    }

    [Theory, InlineData(""), InlineData("identity"), InlineData("br;q=0, gzip; q=0"), InlineData("bromine, ngzip")]
    public async Task What_is_not_accepted_is_not_sent(string accepted)
    {
        var answer = await Ask("/en/", request => request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted));
        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Head_tells_the_length_of_the_kept_page()
    {
        var address = $"/zh/posts/{await app.Post()}";
        var length = (await (await Ask(address)).Content.ReadAsByteArrayAsync(Stop)).Length;
        var head = await app.CreateClient().SendAsync(new(HttpMethod.Head, address), Stop);
        Assert.Equal(length, head.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task A_comment_appears_when_it_is_approved_and_goes_when_that_is_undone()
    {
        var slug = await app.Post();
        var comment = await app.Comment(slug, "一句等着的话");
        var moderator = await app.SignIn(Roles.Moderator);
        Assert.DoesNotContain("一句等着的话", await app.Reader.Read($"/zh/posts/{slug}"));
        Assert.DoesNotContain("一句等着的话", await app.Reader.Read($"/zh/posts/{slug}/comments.xml"));

        await moderator.Get("/admin/comments");
        await moderator.Post($"/admin/comments/{comment}/approval");
        Assert.Contains("一句等着的话", await app.Reader.Read($"/zh/posts/{slug}"));
        Assert.Contains("一句等着的话", await app.Reader.Read($"/zh/posts/{slug}/comments.xml"));

        await moderator.Post($"/admin/comments/{comment}/undo");
        Assert.DoesNotContain("一句等着的话", await app.Reader.Read($"/zh/posts/{slug}"));
    }

    [Fact]
    public async Task A_new_post_appears_in_every_list_at_once()
    {
        string[] lists = ["/en/", "/en/archive", "/en/feed.xml", "/en/feed.json", "/sitemap.xml"];
        foreach (var list in lists) await app.Reader.Read(list);
        var slug = await app.Post("words", Language.English);
        foreach (var list in lists) Assert.Contains(slug, await app.Reader.Read(list));
    }

    [Fact]
    public async Task A_comment_leaves_other_posts_as_they_are_kept()
    {
        var (one, other) = (await app.Post(), await app.Post());
        var kept = app.Services.GetService(typeof(PageTags)) as PageTags;
        var (idOne, idOther) = (await IdOf(one), await IdOf(other));
        var (list, before) = (kept!.Lists.Changed, kept.Post(idOther).Changed);

        await app.Comment(one, "只关一篇", CommentStatus.Published);

        Assert.Equal((list, before), (kept.Lists.Changed, kept.Post(idOther).Changed));
        Assert.True(kept.Post(idOne).Changed > before);
    }

    [Fact]
    public async Task What_a_signed_in_person_sees_is_neither_kept_nor_taken_from_what_was_kept()
    {
        var address = $"/zh/posts/{await app.Post()}";
        await app.Reader.Read(address);
        var page = await (await app.SignIn(Roles.Moderator)).Get(address);

        Assert.Null(page.Response.Headers.ETag);
        Assert.Contains("no-store", page.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("/account/sign-out", await app.Reader.Read(address));
    }

    [Theory, InlineData("/zh/?utm=1"), InlineData("/zh/?page=1&page=1"), InlineData("/zh/?page=x"), InlineData("/zh/search?q=a"), InlineData("/zh/nowhere"), InlineData("/account/sign-in")]
    public async Task What_is_not_for_everybody_has_no_tag(string address) => Assert.Null((await Ask(address)).Headers.ETag);

    Task<long> IdOf(string slug) => app.Db(db => Task.FromResult(db.Translations.Single(t => t.Slug == slug).PostId));

    async Task<HttpResponseMessage> Ask(string address, Action<HttpRequestMessage>? with = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        with?.Invoke(request);
        return await app.CreateClient().SendAsync(request);
    }

    static async Task<string> Decoded(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStreamAsync();
        Stream decoded = answer.Content.Headers.ContentEncoding.Single() == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
        return await new StreamReader(decoded).ReadToEndAsync();
    }
}
