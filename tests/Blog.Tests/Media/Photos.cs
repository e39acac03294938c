using ImageMagick;

namespace Blog.Tests.Media;

/// <summary>Files as cameras and pranksters make them, and a way to send them.</summary>
static class Photos
{
    /// <summary>A photograph that lies on its side and tells where it was taken.</summary>
    public static byte[] WithPlace(uint width = 1200, uint height = 800)
    {
        using var image = new MagickImage(MagickColors.Indigo, width, height);
        var exif = new ExifProfile();
        exif.SetValue(ExifTag.GPSLatitudeRef, "N");
        exif.SetValue(ExifTag.GPSLatitude, [new Rational(39), new Rational(54), new Rational(26)]);
        exif.SetValue(ExifTag.GPSLongitude, [new Rational(116), new Rational(23), new Rational(29)]);
        exif.SetValue(ExifTag.Make, "Seagull");
        exif.SetValue(ExifTag.Orientation, (ushort)6);
        image.Orientation = Orientation.RightTop;   // the profile follows it
        image.SetProfile(exif);
        image.Comment = "at home";
        return image.ToByteArray(MagickFormat.Jpeg);
    }

    public static byte[] Plain(MagickFormat format, uint width = 60, uint height = 40, IMagickColor<byte>? colour = null)
    {
        using var image = new MagickImage(colour ?? MagickColors.Crimson, width, height);
        return image.ToByteArray(format);
    }

    public static byte[] Film(int frames)
    {
        using var film = new MagickImageCollection();
        for (var at = 0; at < frames; at++) film.Add(new MagickImage(MagickColor.FromRgb((byte)(at * 40), 80, 80), 40, 30) { AnimationDelay = 5 });
        return film.ToByteArray(MagickFormat.Gif);
    }

    /// <summary>Sends files as the form does; the token is that of the page seen last.</summary>
    public static async Task<Page> Upload(this Visitor visitor, params (string Name, byte[] Bytes)[] files)
    {
        var page = await visitor.Get("/admin/media");
        using var form = new MultipartFormDataContent { { new StringContent(Token(page)), "__RequestVerificationToken" } };
        foreach (var (name, bytes) in files) form.Add(new ByteArrayContent(bytes), "Files", name);
        return await Page.From(await visitor.Client.PostAsync("/admin/media", form));
    }

    public static Task<HttpResponseMessage> Answer(this Visitor visitor, string path) => visitor.Client.GetAsync(path, TestContext.Current.CancellationToken);

    public static Task<byte[]> Bytes(this Visitor visitor, string path) => visitor.Client.GetByteArrayAsync(path, TestContext.Current.CancellationToken);

    public static string Token(Page page) => page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
