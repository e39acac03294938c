using System.Net;
using AngleSharp.Dom;
using Blog.Deliveries;
using Blog.Posts.Cards;
using Blog.Tests.Media;
using Blog.Tests.Posts.Writing;
using Fakes;
using ImageMagick;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Blog.Tests.Posts.Cards;

public class CardApp : BlogApp
{
    public CardApp() => Settings.Remove(CardFonts.Setting);
}

/// <summary>The picture that is made of a post's titles, to stand for it where it is shared.</summary>
public class CardTests : IClassFixture<CardApp>
{
    readonly CardApp app;

    public CardTests(CardApp app)
    {
        this.app = app;
        Assert.SkipUnless(new CardFonts(new ConfigurationBuilder().Build()).Found is not null, "no font with Chinese letters");
    }

    [Theory, InlineData("zh", "用 Git 写一本“很长”的书"), InlineData("en", "Writing a book — with Git")]
    public async Task A_published_text_has_a_picture_of_its_title(string lang, string title)
    {
        var writer = await app.SignIn();
        var editor = await writer.Publish($"card-{lang}", lang, title);

        var card = await Card($"/{lang}/posts/card-{lang}");
        var head = (await app.Reader.Get($"/{lang}/posts/card-{lang}")).Document.Head!;
        Assert.Equal(("1200", "630", "summary_large_image"), (Meta(head, "og:image:width"), Meta(head, "og:image:height"), head.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content")));
        Assert.Contains(title, Meta(head, "og:image:alt"));
        Assert.StartsWith("http://localhost/media/", Meta(head, "og:image"));
        Assert.Contains(Meta(head, "og:image")!, head.QuerySelector("script[type='application/ld+json']")!.TextContent);

        var answer = await app.Reader.Answer(card);
        Assert.Equal(("image/png", "public, max-age=31536000, immutable"), (answer.Content.Headers.ContentType!.MediaType, answer.Headers.CacheControl!.ToString()));
        var image = new MagickImageInfo(await app.Reader.Bytes(card));
        Assert.Equal((1200u, 630u, MagickFormat.Png), (image.Width, image.Height, image.Format));

        Assert.Contains(card, (await writer.Get(editor)).Body);
        Assert.DoesNotContain("-card", await writer.Read("/admin/media"));
        Assert.False(await app.Db(db => db.Pictures.AnyAsync(p => p.Width == 1200 && card.Contains(p.Key))));
    }

    [Fact]
    public async Task A_change_of_either_title_makes_another_and_the_old_one_goes()
    {
        var writer = await app.SignIn();
        var editor = await writer.Publish("twins", "zh", "两条河");
        var alone = await Card("/zh/posts/twins");

        await writer.Write(editor.Replace("/zh", "/en"), "/publication", ("Title", "Two rivers"), ("Slug", "twins"), ("Markdown", "Text."));
        var both = await Card("/zh/posts/twins", before: alone);
        var english = await Card("/en/posts/twins");
        Assert.Contains("Two rivers", Meta((await app.Reader.Get("/zh/posts/twins")).Document.Head!, "og:image:alt"));

        await writer.Write(editor.Replace("/zh", "/en"), "", ("Title", "Two wide rivers"));
        var renamed = await Card("/zh/posts/twins", before: both);
        Assert.NotEqual(english, await Card("/en/posts/twins", before: english));
        foreach (var old in new[] { alone, both, english }) Assert.Equal(HttpStatusCode.NotFound, await Gone(old));
        Assert.NotEqual(await app.Reader.Bytes(renamed), await app.Reader.Bytes(await Card("/en/posts/twins")));

        await writer.Write(editor, "", ("Title", "两条河"), ("Markdown", "只改正文。"));
        Assert.False(await app.Db(db => db.Deliveries.AnyAsync(d => d.Kind == DeliveryKind.Card)));
        Assert.Equal(renamed, await Card("/zh/posts/twins"));
    }

    [Fact]
    public async Task A_title_that_returns_has_its_picture_again()
    {
        var writer = await app.SignIn();
        var editor = await writer.Publish("returns", "zh", "甲");
        var first = await Card("/zh/posts/returns");
        await writer.Write(editor, "", ("Title", "乙"));
        await Card("/zh/posts/returns", before: first);
        await writer.Write(editor, "", ("Title", "甲"));
        await Until(async () => await Now("/zh/posts/returns") == first);
        Assert.Equal(HttpStatusCode.OK, (await app.Reader.Answer(first)).StatusCode);
    }

    [Fact]
    public async Task Titles_that_readers_do_not_know_yet_are_on_no_picture()
    {
        var writer = await app.SignIn();
        var editor = await writer.Publish("secret-twin", "zh", "公开");
        var card = await Card("/zh/posts/secret-twin");
        var english = editor.Replace("/zh", "/en");

        await writer.Write(english, "", ("Title", "Not yet"), ("Slug", "secret-twin"), ("Markdown", "Text."));
        Assert.False(await app.Db(db => db.Deliveries.AnyAsync(d => d.Kind == DeliveryKind.Card)));

        await writer.Write(english, "/publication", ("PublishAt", "2099-01-01T08:00"));
        await Until(() => app.Db(async db => await db.Translations.AnyAsync(t => t.Slug == "secret-twin" && t.Title == "Not yet" && t.Card != null)));   // its own, ahead
        Assert.Equal(card, await Card("/zh/posts/secret-twin"));
        Assert.Equal(new DateTime(2099, 1, 1), (await app.Db(db => db.Deliveries.SingleAsync(d => d.Kind == DeliveryKind.Card))).DueAt.Date);

        await writer.Write(english, "/withdrawal");
        await Until(() => app.Db(db => db.Translations.AnyAsync(t => t.Title == "Not yet" && t.Card == null)));
        await app.Db(db => db.Deliveries.Where(d => d.Kind == DeliveryKind.Card).ExecuteDeleteAsync());
    }

    [Fact]
    public async Task What_the_writer_chose_wins_and_a_withdrawn_text_keeps_none()
    {
        var writer = await app.SignIn();
        await writer.Upload(("own.png", Photos.Plain(MagickFormat.Png, 900, 500)));
        var picture = await app.Db(db => db.Pictures.OrderByDescending(p => p.Id).FirstAsync());
        await writer.Post($"/admin/media/{picture.Id}", ("AltZh", "一把伞"), ("AltEn", "An umbrella"));
        var editor = await writer.Publish("chosen", "zh", "选过的");
        var card = await Card("/zh/posts/chosen");

        await writer.Write(editor, "", ("SharedPicture", picture.Files.Address));
        Assert.Equal(HttpStatusCode.NotFound, await Gone(card));
        var head = (await app.Reader.Get("/zh/posts/chosen")).Document.Head!;
        Assert.Equal(($"http://localhost{picture.Files.Address}", "一把伞"), (Meta(head, "og:image"), Meta(head, "og:image:alt")));

        await writer.Write(editor, "", ("SharedPicture", ""));
        card = await Card("/zh/posts/chosen");
        await writer.Write(editor, "/withdrawal");
        Assert.Equal(HttpStatusCode.NotFound, await Gone(card));
    }

    [Fact]
    public async Task No_file_is_read_and_nothing_computed_by_what_stands_in_a_title()
    {
        var (writer, file) = (await app.SignIn(), Path.GetTempFileName());
        await File.WriteAllTextAsync(file, "geheimnis", TestContext.Current.CancellationToken);
        var there = await Drawn(writer, "@" + file);
        await File.WriteAllTextAsync(file, "something else altogether", TestContext.Current.CancellationToken);
        var changed = await Drawn(writer, "@" + file);
        File.Delete(file);
        Assert.Equal(there, changed);
        Assert.Equal(there, await Drawn(writer, "@" + file));   // as if it had never been there

        Assert.NotEqual(await Drawn(writer, "1200"), await Drawn(writer, "%w"));
        Assert.NotEqual(await Drawn(writer, "2"), await Drawn(writer, "%[fx:1+1]"));
        Assert.NotEqual(await Drawn(writer, "geheimnis"), there);
    }

    [Theory, InlineData("'; fill 'red' ' rectangle 0,0 1200,630"), InlineData("\" \\n \\\\ \\' 'text 0,0 \"@/etc/passwd\"'"), InlineData("😀😀"), InlineData("-font @/etc/passwd"), InlineData("<svg xlink:href=\"/etc/passwd\">")]
    public async Task Whatever_a_title_says_it_is_letters_on_paper(string title)
    {
        using var image = new MagickImage(await Drawn(await app.SignIn(), title));
        using var pixels = image.GetPixels();
        Assert.Equal(("#FCFDFC", 1200u), (pixels.GetPixel(600, 610).ToColor()!.ToHexString(), image.Width));
    }

    [Fact]
    public async Task The_longest_titles_keep_to_their_place()
    {
        foreach (var title in new[] { string.Concat(Enumerable.Repeat("春江潮水连海平，", 25)), string.Concat(Enumerable.Repeat("wide ", 40)), new string('W', 200) })
        {
            using var image = new MagickImage(await Drawn(await app.SignIn(), title));
            foreach (var margin in new[] { new MagickGeometry(1114, 0, 86, 630), new MagickGeometry(30, 600, 1170, 30) })
            {
                using var part = image.CloneArea(margin);
                Assert.Equal(1u, part.TotalColors);
            }
        }
    }

    /// <summary>What is made of a title, whichever post has it.</summary>
    async Task<byte[]> Drawn(Visitor writer, string title)
    {
        var slug = $"drawn-{Guid.NewGuid():N}"[..20];
        await writer.Publish(slug, "en", title);
        return await app.Reader.Bytes(await Card($"/en/posts/{slug}"));
    }

    async Task<string> Card(string page, string? before = null)
    {
        string? card = null;
        await Until(async () => (card = await Now(page)) is not null && card != before);
        return card!;
    }

    async Task<string?> Now(string page) =>
        Meta((await app.Reader.Get(page)).Document.Head!, "og:image") is { } image && image.EndsWith("-1200x630-card.png") ? new Uri(image).AbsolutePath : null;

    async Task<HttpStatusCode> Gone(string card)
    {
        await Until(async () => (await app.Reader.Answer(card)).StatusCode == HttpStatusCode.NotFound);
        return HttpStatusCode.NotFound;
    }

    static string? Meta(IElement head, string property) => head.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");

    static async Task Until(Func<Task<bool>> there)
    {
        for (var left = 200; left > 0 && !await there(); left--) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.True(await there());
    }
}

/// <summary>Where none can be made.</summary>
public sealed class CardTroubleTests : IAsyncDisposable
{
    readonly BlogApp app = new();

    [Theory]
    [InlineData("none", "zh-CN", "关掉了"), InlineData("none", "en", "says that none is made")]
    [InlineData("/nowhere/font.ttc[2]", "zh-CN", "字体文件不存在"), InlineData("/nowhere/font.ttc[2]", "en", "is not there")]
    public async Task Without_a_font_there_is_no_picture_and_the_writer_is_told(string setting, string language, string words)
    {
        app.Settings[CardFonts.Setting] = setting;
        var writer = await app.SignIn();
        writer.Client.DefaultRequestHeaders.Add("Accept-Language", language);
        var editor = await writer.Publish("without");

        var told = (await writer.Get(editor)).Document.QuerySelector("[data-card-trouble]")!.TextContent;
        Assert.Contains(words, told);
        Assert.Contains("Media:CardFont", told);
        Assert.Null((await app.Reader.Get("/zh/posts/without")).Document.QuerySelector("meta[property^='og:image'], meta[name='twitter:card']"));
        Assert.Empty(await app.Db(db => db.Deliveries.ToListAsync()));
    }

    [Fact]
    public async Task What_is_no_font_leaves_the_page_without_and_nothing_owed()
    {
        var file = Path.GetTempFileName();
        app.Settings[CardFonts.Setting] = file;
        var writer = await app.SignIn();
        await writer.Publish("no-font");
        await Done();
        Assert.Null((await app.Reader.Get("/zh/posts/no-font")).Document.QuerySelector("meta[property='og:image']"));
        File.Delete(file);
    }

    [Fact]
    public async Task While_the_store_is_away_it_is_owed()
    {
        Assert.SkipUnless(new CardFonts(new ConfigurationBuilder().Build()).Found is not null, "no font with Chinese letters");
        await using var s3 = new FakeS3();
        app.Settings.Remove(CardFonts.Setting);
        (app.Settings["Media:Store"], app.Settings["Media:S3:Endpoint"], app.Settings["Media:S3:Bucket"]) = ("S3", s3.Endpoint, FakeS3.Bucket);
        (app.Settings["Media:S3:AccessKey"], app.Settings["Media:S3:SecretKey"]) = (FakeS3.AccessKey, FakeS3.SecretKey);
        s3.Mood = S3Mood.Down;
        var writer = await app.SignIn();
        await writer.Publish("away");
        for (var left = 200; left > 0 && !await app.Db(db => db.Deliveries.AnyAsync(d => d.LastError != null)); left--) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.NotNull((await writer.Get("/admin")).Document.QuerySelector("[data-due=Card]"));
        Assert.Equal(HttpStatusCode.OK, (await app.Reader.Get("/zh/posts/away")).Status);

        s3.Mood = S3Mood.Well;
        var owed = await app.Db(db => db.Deliveries.Select(d => d.Id).SingleAsync());
        await app.With<IServiceProvider>(async scope => await scope.Get<CardCourier>().Carry((await scope.Get<Dispatch>().Claim(owed, default))!, default));
        Assert.Equal("away", (await app.Db(db => db.Translations.SingleAsync(t => t.Card != null && t.Slug == "away"))).Slug);
        Assert.EndsWith("-card.png", Assert.Single(s3.Keys));
    }

    async Task Done()
    {
        for (var left = 200; left > 0 && await app.Db(db => db.Deliveries.AnyAsync()); left--) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Empty(await app.Db(db => db.Deliveries.ToListAsync()));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

file static class Scopes
{
    public static T Get<T>(this IServiceProvider scope) where T : notnull => (T)scope.GetService(typeof(T))!;
}
