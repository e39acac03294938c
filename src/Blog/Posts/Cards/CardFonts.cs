namespace Blog.Posts.Cards;

/// <summary>Finds fonts with Chinese letters: the one that a setting names, or the best that the system has.</summary>
public sealed class CardFonts(IConfiguration configuration)
{
    public const string Setting = "Media:CardFont", Off = "none";

    // File, and which face of it. The Korean face of a collection has English quotation marks in their own width.
    static readonly (string Name, int Face)[]
        Bold = [("NotoSerifCJK-Bold.ttc", 2), ("SourceHanSerif-Bold.ttc", 2), ("NotoSerifCJKsc-Bold.otf", 0), ("NotoSerifSC-Bold.otf", 0), ("SourceHanSerifSC-Bold.otf", 0), ("SourceHanSerifCN-Bold.otf", 0),
            ("Songti.ttc", 1), ("NotoSansCJK-Bold.ttc", 2), ("NotoSansSC-Bold.otf", 0), ("SourceHanSansSC-Bold.otf", 0), ("SourceHanSansCN-Bold.otf", 0), ("Hiragino Sans GB.ttc", 2),
            ("msyhbd.ttc", 0), ("msyh.ttc", 0), ("simhei.ttf", 0), ("wqy-zenhei.ttc", 0), ("wqy-microhei.ttc", 0)],
        Song = [("NotoSerifCJK-Regular.ttc", 2), ("SourceHanSerif-Regular.ttc", 2), ("NotoSerifCJKsc-Regular.otf", 0), ("NotoSerifSC-Regular.otf", 0), ("SourceHanSerifSC-Regular.otf", 0), ("SourceHanSerifCN-Regular.otf", 0),
            ("Songti.ttc", 6), ("NotoSansCJK-Regular.ttc", 2), ("msyh.ttc", 0)],
        Roman = [("NotoSerifCJK-Regular.ttc", 1), ("SourceHanSerif-Regular.ttc", 1), ("NotoSerif-Regular.ttf", 0), ("Charter.ttc", 0), ("Cambria.ttc", 0), ("Georgia.ttf", 0), ("NotoSansCJK-Regular.ttc", 1), ("DejaVuSerif.ttf", 0)];

    readonly Lazy<CardFont?> found = new(() => configuration[Setting] is { Length: > 0 } named ? CardFont.At(named) : OfTheSystem());

    /// <summary>Looked for when it is first needed.</summary>
    public CardFont? Found => found.Value;

    /// <summary>Why there is none, as the resources name it under Writing.Card; null where there is one.</summary>
    public string? Trouble => Found is not null ? null : configuration[Setting] switch { null or "" => "NoFont", Off => "Off", _ => "Missing" };

    static CardFont? OfTheSystem()
    {
        var files = Folders.Where(Directory.Exists).SelectMany(All).GroupBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase).ToDictionary(same => same.Key!, same => same.First(), StringComparer.OrdinalIgnoreCase);
        string? First((string Name, int Face)[] known) => known.Where(font => files.ContainsKey(font.Name)).Select(font => CardFont.Of(files[font.Name], font.Face)).FirstOrDefault();
        return First(Bold) is { } bold ? new(bold, First(Song) ?? bold, First(Roman) ?? bold) : null;
    }

    static IEnumerable<string> Folders =>
    [
        "/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts",
        Environment.GetFolderPath(Environment.SpecialFolder.Fonts), Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local/share/fonts"),
    ];

    static IEnumerable<string> All(string folder) =>
        Directory.EnumerateFiles(folder, "*.?t?", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MatchType = MatchType.Win32 });
}
