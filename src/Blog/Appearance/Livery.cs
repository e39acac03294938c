using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Blog.Data;
using Blog.Settings;

namespace Blog.Appearance;

/// <summary>The owner's small stylesheet, after ours: what the settings say, and custom.css of the data folder. Its name changes with its words.</summary>
public sealed class Livery(BlogSettings settings, DataFolder folder)
{
    public const int LargestFile = 64 * 1024;

    volatile Sheet? kept;

    public string OwnFile => Path.Combine(folder.Root, "custom.css");

    /// <summary>Null while everything is as designed: then there is nothing to fetch.</summary>
    public string? Address => Now is { Css.Length: > 0 } sheet ? $"/livery/{sheet.Hash}.css" : null;

    // Pages are kept and made anew each minute at the latest: whoever changes the file sees it then.
    public Sheet Now
    {
        get
        {
            var (look, written) = (settings.Appearance, File.GetLastWriteTimeUtc(OwnFile));
            return kept is { } sheet && sheet.Look == look && sheet.Written == written ? sheet : kept = Make(look, written);
        }
    }

    Sheet Make(AppearanceSettings look, DateTime written)
    {
        var css = Encoding.UTF8.GetBytes(Rules.Of(look) + Own());
        return new(look, written, css, Base64Url.EncodeToString(SHA256.HashData(css).AsSpan(0, 9)));
    }

    string Own()
    {
        try
        {
            return new FileInfo(OwnFile) is { Exists: true, Length: <= LargestFile } ? File.ReadAllText(OwnFile) : "";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    public sealed record Sheet(AppearanceSettings Look, DateTime Written, byte[] Css, string Hash);

    /// <summary>The settings in CSS; they were checked when they were saved.</summary>
    static class Rules
    {
        const string Serif = "var(--song),var(--roman),serif", Sans = "var(--sans)";

        public static string Of(AppearanceSettings look) => string.Concat(Accent(look.Accent), Body("zh", look.Body == Face.Serif ? Serif : null, "\"Han Marks\",", look.FontsZh, Sans), Body("en", look.Body == Face.Sans ? Sans : null, "", look.FontsEn, "var(--roman),var(--song),serif"));

        static string Accent(string typed) => Ink.Parse(typed) is { } ink
            ? $":root{{--indigo:light-dark({ink},{ink.ForNight})}}@supports not (color:light-dark(#000,#fff)){{:root{{--indigo:{ink}}}}}" : "";

        static string Body(string language, string? face, string marks, string fonts, string designed) =>
            face is null && fonts.Length == 0 ? "" : $":lang({language}){{--text:{marks}{Names(fonts)}{face ?? designed}}}";

        static string Names(string fonts) =>
            string.Concat(fonts.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => $"\"{name}\","));
    }
}
