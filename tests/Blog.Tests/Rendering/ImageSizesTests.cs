using Blog.Rendering;
using Microsoft.Extensions.FileProviders;

namespace Blog.Tests.Rendering;

public sealed class ImageSizesTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory().FullName;

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='640' height='480px'/>", 640, 480)]
    [InlineData("<?xml version='1.0'?><!-- ours --><svg viewBox='0 0 320 199.6'/>", 320, 200)]
    public void Drawings_tell_their_size(string svg, int width, int height)
    {
        File.WriteAllText(Path.Combine(folder, "a.svg"), svg);
        Assert.Equal(new ImageSize(width, height), Sizes().Of("/a.svg?v=2"));
    }

    [Fact]
    public void Bitmaps_tell_their_size()
    {
        byte[] head = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 2, 0x80, 0, 0, 1, 0xE0];
        File.WriteAllBytes(Path.Combine(folder, "图.png"), head);
        Assert.Equal(new ImageSize(640, 480), Sizes().Of("/%E5%9B%BE.png"));
    }

    [Theory]
    [InlineData("https://e.com/a.svg")]
    [InlineData("//e.com/a.svg")]
    [InlineData("/missing.svg")]
    [InlineData("/../../etc/passwd")]
    [InlineData("/broken.svg")]
    [InlineData("/%00.svg")]
    [InlineData("a.svg")]
    [InlineData("")]
    public void Other_pictures_have_no_size(string address)
    {
        File.WriteAllText(Path.Combine(folder, "broken.svg"), "<svg width=");
        File.WriteAllText(Path.Combine(folder, "a.svg"), "<svg width='1' height='1'/>");
        Assert.Null(Sizes().Of(address));
    }

    ImageSizes Sizes() => new(new PhysicalFileProvider(folder));

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
