using Blog.Rendering;
using ImageMagick;

namespace Blog.Media;

/// <summary>
/// Makes of an upload the files that readers get: upright, in sRGB, without anything that the camera wrote beside the picture
/// (place, owner, preview), in the widths and formats of <see cref="OwnPicture"/>.
/// </summary>
public sealed class Darkroom
{
    public const long MostPixels = 60_000_000;
    public const int MostFrames = 300, WidestFilm = 960, Highest = 12_000;

    readonly SemaphoreSlim gate = new(1);   // one picture is in memory at a time

    /// <exception cref="UnfitPictureException">It is no picture, or one that the library does not take.</exception>
    public async Task<Developed> Develop(byte[] upload, string key, CancellationToken stop)
    {
        if (PictureFormat.Of(upload) is not { } format)
            throw new UnfitPictureException(PictureFormat.IsDrawing(upload) ? PictureFault.Drawing : PictureFault.NoPicture);
        try
        {
            return await Alone(() => IsFilm(upload, format) ? Film(upload, format, key) : Photograph(upload, format, key), stop);
        }
        catch (MagickException damage)
        {
            throw new UnfitPictureException(PictureFault.Damaged, damage);
        }
    }

    /// <summary>Work on a picture, when nobody else is at one.</summary>
    public async Task<T> Alone<T>(Func<T> work, CancellationToken stop)
    {
        await gate.WaitAsync(stop);
        try
        {
            return await Task.Run(() => Within(work), stop);
        }
        finally
        {
            gate.Release();
        }
    }

    static T Within<T>(Func<T> work)
    {
        Limits.Set();
        return work();
    }

    // Only the heads are read, so that a bomb is refused before it goes off.
    static bool IsFilm(byte[] upload, MagickFormat format)
    {
        var frames = MagickImageInfo.ReadCollection(upload, new MagickReadSettings { Format = format }).ToList();
        if (frames.Count > MostFrames) throw new UnfitPictureException(PictureFault.TooLongFilm);
        if (frames.Sum(frame => (long)frame.Width * frame.Height) > MostPixels * (frames.Count > 1 ? 4 : 1)) throw new UnfitPictureException(PictureFault.TooManyPixels);
        return frames.Count > 1 && format is MagickFormat.Gif or MagickFormat.WebP;
    }

    static Developed Photograph(byte[] upload, MagickFormat format, string key)
    {
        using var image = new MagickImage(upload, new MagickReadSettings { Format = format, FrameCount = 1 });
        image.AutoOrient();
        image.TransformColorSpace(ColorProfiles.SRGB);
        image.Strip();
        Fit(image, OwnPicture.Widest);
        var picture = new OwnPicture(key, (int)image.Width, (int)image.Height);
        Dictionary<string, byte[]> files = [];
        foreach (var width in picture.Widths.Reverse())   // each is made of the next wider one
        {
            image.Resize((uint)width, 0);
            files[picture.FileName(width, "webp")] = Encode(image, MagickFormat.WebP, 80);
            files[picture.FileName(width, "avif")] = Encode(image, MagickFormat.Avif, 55);
        }
        return new Developed(picture, files);
    }

    static Developed Film(byte[] upload, MagickFormat format, string key)
    {
        using var frames = new MagickImageCollection(upload, new MagickReadSettings { Format = format });
        frames.Coalesce();
        foreach (var frame in frames)
        {
            frame.Strip();
            Fit(frame, WidestFilm);
        }
        var picture = new OwnPicture(key, (int)frames[0].Width, (int)frames[0].Height, Moves: true);
        return new Developed(picture, new Dictionary<string, byte[]> { [picture.FileName(picture.Width, "webp")] = frames.ToByteArray(MagickFormat.WebP) });
    }

    static void Fit(IMagickImage<byte> image, int widest)
    {
        if (image.Width > widest || image.Height > Highest) image.Resize((uint)widest, Highest);   // keeps its proportions
        image.ResetPage();
    }

    static byte[] Encode(MagickImage image, MagickFormat format, uint quality)
    {
        image.Quality = quality;
        image.Settings.SetDefine(MagickFormat.Heic, "speed", "8");   // a third of the time, a tenth more bytes
        return image.ToByteArray(format);
    }
}

/// <summary>Set with the first picture: to ask for them loads ImageMagick, and a blog that has just started has no use for it.</summary>
static class Limits
{
    static Limits()
    {
        (ResourceLimits.Memory, ResourceLimits.Disk) = (1UL << 30, 0);
        (ResourceLimits.Width, ResourceLimits.Height) = (30_000, 30_000);
        ResourceLimits.Time = 60;   // seconds
    }

    public static void Set()
    {
        // Once, by the constructor.
    }
}

/// <summary>A picture's files, by name.</summary>
public sealed record Developed(OwnPicture Picture, IReadOnlyDictionary<string, byte[]> Files);
