using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Blog.Web;

/// <summary>Draws a text as a QR code: one path, without a style of its own.</summary>
public static class QrCode
{
    public static IHtmlContent Of(string text, string name)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;   // with the quiet zone
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows.Count; x++)
                if (rows[y][x]) path.Append($"M{x} {y}h1v1h-1z");
        return new HtmlContentBuilder().AppendHtml($"<svg class=\"qr\" viewBox=\"0 0 {rows.Count} {rows.Count}\" role=\"img\" shape-rendering=\"crispEdges\" aria-label=\"")
            .Append(name).AppendHtml($"\"><path fill=\"#fff\" d=\"M0 0h{rows.Count}v{rows.Count}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>");
    }
}
