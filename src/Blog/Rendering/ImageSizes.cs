using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Xml;
using Microsoft.Extensions.FileProviders;

namespace Blog.Rendering;

public readonly record struct ImageSize(int Width, int Height);

/// <summary>Sizes of the site's own pictures, so that a page keeps its shape while they load.</summary>
public sealed class ImageSizes(IFileProvider files)
{
    readonly ConcurrentDictionary<string, ImageSize?> known = [];

    /// <summary>Null for other sites' pictures, and for files outside the library in formats other than SVG and PNG.</summary>
    public ImageSize? Of(string address)
    {
        var path = address.Split('?', '#')[0];
        if (OwnPicture.At(path) is { } picture) return new(picture.Width, picture.Height);
        if (!path.StartsWith('/') || path.StartsWith("//", StringComparison.Ordinal)) return null;
        if (known.TryGetValue(path, out var size)) return size;

        var file = files.GetFileInfo(Uri.UnescapeDataString(path));
        return file is { Exists: true, IsDirectory: false } ? known[path] = Read(file) : null;
    }

    static ImageSize? Read(IFileInfo file)
    {
        using var stream = file.CreateReadStream();
        return Path.GetExtension(file.Name) switch
        {
            ".png" => Png(stream),
            ".svg" => Svg(stream),
            _ => null,
        };
    }

    static ImageSize? Png(Stream stream)
    {
        var head = new byte[24];
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length) return null;
        return new(BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(20)));
    }

    static ImageSize? Svg(Stream stream)
    {
        using var xml = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        try
        {
            xml.MoveToContent();
        }
        catch (XmlException)
        {
            return null;
        }
        var box = xml.GetAttribute("viewBox")?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) ?? [];
        var (width, height) = (Pixels(xml.GetAttribute("width")), Pixels(xml.GetAttribute("height")));
        if (box.Length == 4) (width, height) = (width ?? Pixels(box[2]), height ?? Pixels(box[3]));
        return width is { } w && height is { } h ? new ImageSize(w, h) : null;
    }

    static int? Pixels(string? length) =>
        double.TryParse(length?.Replace("px", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var pixels) && pixels is > 0 and < 100_000
            ? (int)Math.Round(pixels)
            : null;
}
