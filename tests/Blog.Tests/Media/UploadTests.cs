using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using Blog.Accounts;
using Blog.Data;
using Blog.Media;
using ImageMagick;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Media;

public class UploadTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Theory, InlineData(MagickFormat.Jpeg), InlineData(MagickFormat.Png), InlineData(MagickFormat.WebP), InlineData(MagickFormat.Avif), InlineData(MagickFormat.Gif)]
    public async Task Each_format_becomes_a_picture_that_browsers_get_in_two(MagickFormat format)
    {
        var page = await (await app.SignIn(Roles.Author)).Upload(($"照片.{format}", Photos.Plain(format, 600, 300)));
        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        var picture = await Newest();
        Assert.Equal((600, 300, $"照片.{format}"), (picture.Width, picture.Height, picture.Name));

        foreach (var name in picture.Files.FileNames)
        {
            var file = await app.Reader.Answer($"/media/{name}");
            Assert.Equal(name.EndsWith("avif") ? "image/avif" : "image/webp", file.Content.Headers.ContentType!.MediaType);
            Assert.Contains("immutable", file.Headers.CacheControl!.ToString());
            Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
            using var image = new MagickImage(await app.Reader.Bytes($"/media/{name}"));
            Assert.Equal(2, image.Width / (double)image.Height, 0.02);
        }
    }

    [Fact]
    public async Task Where_a_photograph_was_taken_is_in_none_of_its_files()
    {
        var photo = Photos.WithPlace();
        Assert.Contains("GPS", await Exif(photo, "as-uploaded.jpg"));   // the tool sees it where it is

        await (await app.SignIn()).Upload(("DSC_0042.JPG", photo));

        var picture = await Newest();
        Assert.Equal((800, 1200), (picture.Width, picture.Height));   // upright
        Assert.Equal(4, picture.Files.FileNames.Count());
        foreach (var name in picture.Files.FileNames)
        {
            var bytes = await app.Reader.Bytes($"/media/{name}");
            var told = await Exif(bytes, name);
            Assert.DoesNotContain("GPS", told);
            Assert.DoesNotContain("Seagull", told);
            Assert.DoesNotContain("at home", told);
        }
    }

    [Theory]
    [InlineData("另存为PNG", "drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("不是这里能用的图片", "photo.jpg", "<!doctype html><script>alert(1)</script>")]
    [InlineData("不是这里能用的图片", "empty.png", "")]
    [InlineData("已损坏", "cut.gif", "GIF89a\u0010\u0000\u0010")]
    public async Task What_is_no_picture_is_refused_with_a_reason(string reason, string name, string text)
    {
        var before = await Count();
        var page = await (await app.SignIn()).Upload((name, Encoding.Latin1.GetBytes(text)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(name, page.Document.QuerySelector("[data-field-error=Files]")!.TextContent);
        Assert.Contains(reason, page.Document.QuerySelector("[data-field-error=Files]")!.TextContent);
        Assert.Equal(before, await Count());
    }

    [Fact]
    public async Task A_bomb_is_refused_by_its_head()
    {
        var bomb = Photos.Plain(MagickFormat.Png);
        (bomb[18], bomb[19], bomb[22], bomb[23]) = (0x75, 0x30, 0x75, 0x30);   // 30,000 × 30,000, and a checksum that does not fit
        var page = await (await app.SignIn()).Upload(("bomb.png", bomb));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);

        var honest = Photos.Plain(MagickFormat.Png, 9_000, 9_000);
        Assert.Contains("60百万像素", (await (await app.SignIn()).Upload(("huge.png", honest))).Document.QuerySelector("[data-field-error=Files]")!.TextContent);
    }

    [Fact]
    public async Task A_film_keeps_moving_and_a_long_one_is_refused()
    {
        var writer = await app.SignIn();
        await writer.Upload(("wave.gif", Photos.Film(5)));
        var picture = await Newest();
        Assert.True(picture.Moves);
        using var film = new MagickImageCollection(await app.Reader.Bytes(picture.Files.Address));
        Assert.Equal(5, film.Count);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await writer.Upload(("long.gif", Photos.Film(Darkroom.MostFrames + 1)))).Status);
    }

    [Fact]
    public async Task Code_behind_a_picture_is_left_behind()
    {
        byte[] polyglot = [.. Photos.Plain(MagickFormat.Jpeg, 50, 50, MagickColors.Teal), .. "<script>alert('polyglot')</script>"u8];
        await (await app.SignIn()).Upload(("../../etc/图 <b>.php", polyglot));
        var picture = await Newest();
        Assert.Equal("图 <b>.php", picture.Name);
        foreach (var name in picture.Files.FileNames)
            Assert.DoesNotContain("polyglot", Encoding.Latin1.GetString(await app.Reader.Bytes($"/media/{name}")));
    }

    [Fact]
    public async Task The_same_file_again_is_the_same_picture()
    {
        var (writer, photo) = (await app.SignIn(), Photos.Plain(MagickFormat.Png, 33, 44));
        await writer.Upload(("a.png", photo));
        var (first, count) = (await Newest(), await Count());
        Assert.EndsWith($"/{first.Id}", (await writer.Upload(("b.png", photo))).Location);
        Assert.Equal(count, await Count());
    }

    [Fact]
    public async Task Several_files_stand_or_fall_alone()
    {
        var before = await Count();
        var page = await (await app.SignIn()).Upload(("good.png", Photos.Plain(MagickFormat.Png, 21, 22)), ("bad.png", "no"u8.ToArray()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(before + 1, await Count());
        Assert.Contains("bad.png", Assert.Single(page.Document.QuerySelectorAll("[data-field-error=Files]")).TextContent);
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_refused_by_name()
    {
        byte[] heavy = [.. Photos.Plain(MagickFormat.Jpeg), .. new byte[Accession.MostBytes]];
        var page = await (await app.SignIn()).Upload(("heavy.jpg", heavy));
        Assert.Contains("heavy.jpg", page.Document.QuerySelector("[data-field-error=Files]")!.TextContent);
        Assert.Contains("25 MB", page.Document.QuerySelector("[data-field-error=Files]")!.TextContent);
    }

    [Fact]
    public async Task The_same_is_said_to_the_module_that_sends_files_one_by_one()
    {
        var writer = await app.SignIn();
        using var form = new MultipartFormDataContent { { new StringContent(Photos.Token(await writer.Get("/admin/media"))), "__RequestVerificationToken" } };
        form.Add(new ByteArrayContent(new byte[Accession.MostBytes + 1]), "File", "heavy.jpg");
        var answer = await writer.Client.PostAsync("/admin/media/file", form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("25 MB", JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("fault").GetString());
    }

    [Theory, InlineData(Roles.Moderator), InlineData(null)]
    public async Task Who_does_not_write_cannot_upload(string? role)
    {
        var visitor = await app.SignIn(role);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Get("/admin/media")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Post("/admin/media")).Status);
    }

    [Theory, InlineData("/media/nothing.webp"), InlineData("/media/..%2F..%2Fblog.db"), InlineData("/media/k3j9x2abcd-9x9.webp"), InlineData("/media/K3J9X2ABCD-9x9.webp")]
    public async Task Only_pictures_are_under_their_address(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await app.Reader.Get(path)).Status);

    static async Task<string> Exif(byte[] bytes, string name)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}-{name}");
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        try
        {
            Assert.SkipUnless(File.Exists("/usr/bin/exiftool"), "no exiftool");
            using var tool = Process.Start(new ProcessStartInfo("/usr/bin/exiftool", ["-a", "-G", path]) { RedirectStandardOutput = true })!;
            return await tool.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        }
        finally
        {
            File.Delete(path);
        }
    }

    Task<Picture> Newest() => app.Db(db => db.Pictures.OrderBy(p => p.Id).LastAsync());

    Task<int> Count() => app.Db(db => db.Pictures.CountAsync());
}
