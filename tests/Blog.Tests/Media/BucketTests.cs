using System.Net;
using Blog.Deliveries;
using Blog.Media;
using Fakes;
using ImageMagick;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Media;

/// <summary>The library in a bucket. The store is a stand-in on loopback: what is shown is that we speak its protocol, not that any one store agrees.</summary>
public sealed class BucketTests : IAsyncDisposable
{
    static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    readonly FakeS3 s3 = new();
    readonly BlogApp app = new();

    public BucketTests()
    {
        (app.Settings["Media:Store"], app.Settings["Media:S3:Endpoint"], app.Settings["Media:S3:Bucket"]) = ("S3", s3.Endpoint, FakeS3.Bucket);
        (app.Settings["Media:S3:AccessKey"], app.Settings["Media:S3:SecretKey"]) = (FakeS3.AccessKey, FakeS3.SecretKey);
    }

    [Fact]
    public async Task A_picture_goes_into_the_bucket_and_comes_from_our_own_origin()
    {
        await (await app.SignIn()).Upload(("a.png", Photos.Plain(MagickFormat.Png, 600, 300)));
        var picture = await Newest();
        Assert.Equal(picture.Files.FileNames.Select(name => $"media/{name[..2]}/{name}").Order(), s3.Keys.Order());

        foreach (var name in picture.Files.FileNames)
        {
            var answer = await app.Reader.Answer($"/media/{name}");
            var bytes = await answer.Content.ReadAsByteArrayAsync(Stop);
            Assert.Equal((name.EndsWith("avif") ? "image/avif" : "image/webp", bytes.Length), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentLength));
            Assert.Equal(("public, max-age=31536000, immutable", "nosniff"), (answer.Headers.CacheControl!.ToString(), answer.Headers.GetValues("X-Content-Type-Options").Single()));
            Assert.NotNull(answer.Content.Headers.LastModified);
            Assert.Equal(2, new MagickImageInfo(bytes) is var image ? image.Width / (double)image.Height : 0, 0.02);
        }
    }

    [Fact]
    public async Task A_browser_that_has_it_is_told_so_and_one_that_asks_for_the_head_gets_no_more()
    {
        await (await app.SignIn()).Upload(("a.png", Photos.Plain(MagickFormat.Png)));
        var address = (await Newest()).Files.Address;
        var first = await app.Reader.Answer(address);

        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await app.Reader.Client.SendAsync(again, Stop)).StatusCode);

        using var head = new HttpRequestMessage(HttpMethod.Head, address);
        var told = await app.Reader.Client.SendAsync(head, Stop);
        Assert.Equal((HttpStatusCode.OK, first.Content.Headers.ContentLength), (told.StatusCode, told.Content.Headers.ContentLength));
        Assert.StartsWith("HEAD ", s3.Calls[^1]);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Reader.Get("/media/k3j9x2abcd-9x9.webp")).Status);
    }

    [Fact]
    public async Task A_deleted_picture_leaves_the_bucket()
    {
        var writer = await app.SignIn();
        await writer.Upload(("a.png", Photos.Plain(MagickFormat.Png)));
        var picture = await Newest();
        await writer.Post($"/admin/media/{picture.Id}/deletion");
        Assert.Empty(s3.Keys);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Reader.Get(picture.Files.Address)).Status);
        Assert.Empty(await Owed());
    }

    [Theory, InlineData("zh-CN", "存放图片的服务没有应答"), InlineData("en", "the store of pictures does not answer")]
    public async Task A_store_that_is_away_is_told_and_nothing_is_half_kept(string lang, string words)
    {
        var writer = await app.SignIn();
        writer.Client.DefaultRequestHeaders.Add("Accept-Language", lang);
        s3.Take(1);   // and no more
        var page = await writer.Upload(("a.png", Photos.Plain(MagickFormat.Png)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(words, page.Document.QuerySelector("[data-field-error=Files]")!.TextContent);
        Assert.Empty(s3.Keys);
        Assert.Empty(await Owed());
        Assert.False(await app.Db(db => db.Pictures.AnyAsync()));
    }

    [Fact]
    public async Task While_the_store_is_away_pages_stay_whole()
    {
        var writer = await app.SignIn();
        await writer.Upload(("a.png", Photos.Plain(MagickFormat.Png)));
        var slug = await app.Post($"![伞]({(await Newest()).Files.Address})");
        s3.Mood = S3Mood.Down;
        Assert.NotNull((await app.Reader.Get($"/zh/posts/{slug}")).Document.QuerySelector("figure img[alt=伞]"));
        Assert.Equal(HttpStatusCode.OK, (await writer.Get("/admin/media")).Status);

        var missing = await app.Reader.Answer((await Newest()).Files.Address);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, missing.StatusCode);
        Assert.DoesNotContain("immutable", $"{missing.Headers.CacheControl}");
        s3.Mood = S3Mood.Well;
        Assert.Equal(HttpStatusCode.OK, (await app.Reader.Answer((await Newest()).Files.Address)).StatusCode);
    }

    [Fact]
    public async Task What_could_not_be_removed_is_owed_until_it_is_gone()
    {
        var writer = await app.SignIn();
        await writer.Upload(("a.png", Photos.Plain(MagickFormat.Png)));
        s3.Mood = S3Mood.Down;
        await writer.Post($"/admin/media/{(await Newest()).Id}/deletion");
        Assert.False(await app.Db(db => db.Pictures.AnyAsync()));
        Assert.NotEmpty(s3.Keys);
        var owed = Assert.Single(await Owed());
        Assert.NotNull(owed.LastError);
        Assert.Contains("存储服务没有接受", (await writer.Get("/admin")).Document.QuerySelector("[data-due=PictureRemoval]")!.TextContent);

        s3.Mood = S3Mood.Well;
        await app.With<Disposal>(async disposal => await disposal.Carry((await app.With<Dispatch, Delivery?>(dispatch => dispatch.Claim(owed.Id, Stop)))!, Stop));
        Assert.Empty(s3.Keys);
        Assert.Empty(await Owed());
    }

    [Fact]
    public async Task A_picture_that_is_cut_on_its_way_is_not_taken_for_whole()
    {
        await (await app.SignIn()).Upload(("a.png", Photos.Plain(MagickFormat.Png, 600, 300)));
        s3.Mood = S3Mood.Cut;
        var address = (await Newest()).Files.Address;
        await Assert.ThrowsAnyAsync<Exception>(() => app.Reader.Bytes(address));   // 500 before the first byte, an end too early after it
    }

    [Fact]
    public async Task A_wrong_key_is_refused_by_the_store()
    {
        app.Settings["Media:S3:SecretKey"] = "another";
        var page = await (await app.SignIn()).Upload(("a.png", Photos.Plain(MagickFormat.Png)));
        Assert.Contains("没有应答", page.Document.QuerySelector("[data-field-error=Files]")!.TextContent);
        Assert.NotEmpty(s3.Calls);
        Assert.Empty(s3.Keys);
    }

    [Theory, InlineData("Media:S3:Bucket", ""), InlineData("Media:S3:SecretKey", ""), InlineData("Media:S3:Endpoint", "store"), InlineData("Media:Store", "Cupboard")]
    public void Settings_that_cannot_work_are_told_at_the_start(string setting, string value)
    {
        app.Settings[setting] = value;
        Assert.Contains(setting, Assert.ThrowsAny<InvalidOperationException>(() => app.Services).Message);
    }

    Task<Picture> Newest() => app.Db(db => db.Pictures.OrderBy(p => p.Id).LastAsync());

    Task<List<Delivery>> Owed() => app.Db(db => db.Deliveries.ToListAsync());

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await s3.DisposeAsync();
    }
}
