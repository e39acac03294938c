using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Blog.Web;

/// <summary>Draws a text as a QR code: one path, without a style of its own.</summary>
public static class QrCode
{
    public static IHtmlContent Of(string text, string name)
    {
        var (size, drawing) = Draw(text);
        return new HtmlContentBuilder().AppendHtml($"<svg class=\"qr\" viewBox=\"0 0 {size} {size}\" role=\"img\" shape-rendering=\"crispEdges\" aria-label=\"")
            .Append(name).AppendHtml($"\">{drawing}</svg>");
    }

    /// <summary>The same as a picture by itself.</summary>
    public static string File(string text)
    {
        var (size, drawing) = Draw(text);
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\">{drawing}</svg>";
    }

    static (int Size, string Drawing) Draw(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;   // with the quiet zone
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows.Count; x++)
                if (rows[y][x]) path.Append($"M{x} {y}h1v1h-1z");
        return (rows.Count, $"<path fill=\"#fff\" d=\"M0 0h{rows.Count}v{rows.Count}H0z\"/><path fill=\"#000\" d=\"{path}\"/>");
    }
}
