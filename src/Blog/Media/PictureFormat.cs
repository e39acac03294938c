using ImageMagick;

namespace Blog.Media;

/// <summary>What a file is, by its first bytes: its name and what the browser called it are hearsay.</summary>
public static class PictureFormat
{
    /// <summary>Null for what the library does not take, drawings with script (SVG) among them.</summary>
    public static MagickFormat? Of(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? MagickFormat.Jpeg
        : head.StartsWith((ReadOnlySpan<byte>)[0x89, .. "PNG\r\n"u8]) ? MagickFormat.Png
        : head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) ? MagickFormat.Gif
        : head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8) ? MagickFormat.WebP
        : head.Length >= 12 && head[4..].StartsWith("ftyp"u8) && IsAvif(head[8..Math.Min(head.Length, 32)]) ? MagickFormat.Avif
        : null;

    /// <summary>Drawings are named in the refusal: people try them, and may turn them into PNG.</summary>
    public static bool IsDrawing(ReadOnlySpan<byte> file) => file[..Math.Min(file.Length, 1024)].IndexOf("<svg"u8) >= 0;

    // The major brand, or one of the compatible ones behind it.
    static bool IsAvif(ReadOnlySpan<byte> brands) => brands.IndexOf("avif"u8) is >= 0 and var at && at % 4 == 0 || brands.StartsWith("avis"u8);
}
