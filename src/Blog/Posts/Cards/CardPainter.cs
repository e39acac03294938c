using Blog.Appearance;
using Blog.Localization;
using Blog.Media;
using ImageMagick;
using ImageMagick.Drawing;

namespace Blog.Posts.Cards;

/// <summary>Draws cards: paper, two inks, a seal.</summary>
/// <remarks>Words are drawn as they are. ImageMagick has ways that read a file for "@name" and put a property for "%w"; none of them is taken here, and a test sees to it.</remarks>
public sealed partial class CardPainter(Darkroom darkroom, ILogger<CardPainter> log)
{
    /// <summary>Whoever has it makes cards and does away with old ones.</summary>
    public SemaphoreSlim Turn { get; } = new(1);

    /// <returns>PNG, which every reader of such pictures takes; null when it could not be drawn.</returns>
    public async Task<byte[]?> Paint(Card card, CardFont font, CancellationToken stop)
    {
        try
        {
            return await darkroom.Alone(() => Paint(card, font), stop);
        }
        catch (MagickException fault)
        {
            Failed(log, fault);
            return null;
        }
    }

    static byte[] Paint(Card card, CardFont font)
    {
        using var sheet = new CardSheet(card, font);
        return sheet.Print();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A picture for sharing could not be drawn; the page goes without")]
    static partial void Failed(ILogger log, Exception fault);
}

/// <summary>One card while it is being drawn.</summary>
sealed class CardSheet : IDisposable
{
    const int Left = 88, Right = 88, Top = 186, Foot = 566, SealTop = 496, Spine = 18, Measure = Card.Width - Left - Right;
    const double LargestOfMany = 92, Leading = 1.3, TwinLeading = 1.35, TwinIndent = 64;

    static readonly double[] Sizes = [124, 108, 92, 84, 76, 68, 60, 54, 48, 42];
    static readonly MagickColor Paper = new("#fcfdfc"), Ink = new("#182023"), Soft = new("#55625f"), Cinnabar = new("#b3301a");

    readonly Card card;
    readonly CardFont font;
    readonly MagickColor indigo;
    readonly MagickImage image = new(Paper, Card.Width, Card.Height);
    readonly Dictionary<(string, string), double> widths = [];

    public CardSheet(Card card, CardFont font)
    {
        (this.card, this.font) = (card, font);
        indigo = new MagickColor(card.Accent.Length > 0 ? card.Accent : "#1b4f8f");
        image.Settings.FontPointsize = 100;
    }

    public byte[] Print()
    {
        Box(0, 0, Spine, Card.Height, InkOf(card.Language));
        Masthead();
        Titles();
        Seal();
        image.Strip();
        image.Settings.SetDefine(MagickFormat.Png, "exclude-chunks", "date,time");
        return image.ToByteArray(MagickFormat.Png24);
    }

    MagickColor InkOf(Language language) => language == Language.Chinese ? Cinnabar : indigo;

    void Masthead()
    {
        Mark(Left - 6, 52, 2.3);
        var name = Lines(font.Bold, font.Bold);
        var line = name.Shorten([.. TitleLines.Balance(name.Cut(card.Blog, true), (Measure - 90) / 36)], 1, (Measure - 90) / 36)[0];
        Line(line, Left + 66, 94, 36, Ink, font.Bold, font.Bold);
        Box(Left, 128, Measure, 6, Ink);   // the thick and the thin rule
        Box(Left, 138, Measure, 2, Ink);
    }

    /// <summary>As large as both find room; the longest ones are shortened.</summary>
    void Titles()
    {
        var (wide, narrow) = card.Language == Language.Chinese ? (font.Bold, font.Bold) : (font.Song, font.Roman);
        var setter = Lines(wide, narrow);
        var title = setter.Cut(card.Title, card.Language == Language.Chinese);
        foreach (var size in Sizes)
        {
            var isLast = size == Sizes[^1];
            var lines = TitleLines.Balance(title, Measure / size);
            var twin = Twin(Math.Clamp(size * .5, 32, 42));
            var room = Foot - Top - twin.Height;
            var fits = lines.Count * size * Leading <= room && (lines.Count == 1 || size <= LargestOfMany) && lines.All(line => TitleLines.Width(line) <= Measure / size);
            if (!fits && !isLast) continue;

            if (isLast) lines = setter.Shorten(lines, (int)(room / (size * Leading)), Measure / size);
            var top = Top + Math.Max(0, (room - lines.Count * size * Leading) * .4);
            foreach (var line in lines) Line(line, Left, (top += size * Leading) - size * .38, size, Ink, wide, narrow);
            twin.Draw(top);
            return;
        }
    }

    (double Height, Action<double> Draw) Twin(double size)
    {
        if (card.Twin is not { Length: > 0 } title) return (Foot - SealTop, _ => { });

        var language = card.Language.Twin;
        var (wide, narrow) = (font.Song, language == Language.Chinese ? font.Song : font.Roman);
        var (setter, measure) = (Lines(wide, narrow), (Measure - TwinIndent - 110) / size);
        var lines = setter.Shorten(TitleLines.Balance(setter.Cut(title, language == Language.Chinese), measure), 2, measure);
        return (lines.Count * size * TwinLeading + 26, top =>
        {
            top += 26;
            Box(Left, top + size * .62, TwinIndent - 22, 4, InkOf(language));
            foreach (var line in lines) Line(line, Left + TwinIndent, (top += size * TwinLeading) - size * .38, size, Soft, wide, narrow);
        });
    }

    /// <summary>The author's, as beside a comment: the first letter of a name.</summary>
    void Seal()
    {
        const double side = 76, x = Card.Width - Right - side, y = SealTop, size = 46;
        var letter = System.Globalization.StringInfo.GetNextTextElement(Card.Legible(card.Author)).ToUpperInvariant();
        if (letter.Length == 0) return;
        new Drawables().FillColor(Cinnabar).RoundRectangle(x, y, x + side, y + side, 4, 4).Draw(image);
        Text(letter, x + (side - WidthOf(letter, font.Bold) * size) / 2, y + side / 2 + size * .36, size, Paper, font.Bold);
    }

    // The character 两 of look and favicon: two people under one roof.
    void Mark(double x, double y, double scale)
    {
        var mark = new Drawables().Translation(x, y).Scaling(scale, scale).FillColor(MagickColors.None).StrokeWidth(1.7)
            .StrokeColor(Ink).Path(new Paths().MoveToAbs(3, 4.5).LineToHorizontalRel(18).MoveToAbs(4.75, 20.5).LineToVerticalRel(-11).LineToHorizontalRel(14.5).LineToVerticalRel(11));
        foreach (var (ink, right) in new[] { (Cinnabar, 0.0), (indigo, 5.5) })
            mark.StrokeColor(ink).Path(new Paths().MoveToAbs(9.2 + right, 4.5).LineToVerticalRel(5.8)
                .CurveToRel(0, 2.8, -.7, 4.9, -2.1, 6.6).MoveToAbs(9.1 + right, 11.6).CurveToRel(.5, 1.7, 1.2, 2.9, 2.2, 3.9));
        mark.Draw(image);
    }

    void Box(double x, double y, double width, double height, MagickColor ink) => new Drawables().FillColor(ink).Rectangle(x, y, x + width - 1, y + height - 1).Draw(image);

    void Line(List<Piece> line, double x, double baseline, double size, MagickColor ink, string wide, string narrow)
    {
        if (line.Count > 0 && line[0].IsHollow) x -= size * .42;
        for (var (from, to) = (0, 0); from < line.Count; from = to)
        {
            for (to = from + 1; to < line.Count && line[to].Gap == 0 && line[to].IsWide == line[from].IsWide;) to++;
            if (from > 0) x += line[from].Gap * size;
            Text(string.Concat(line[from..to].Select(piece => piece.Text)), x, baseline, size, ink, line[from].IsWide ? wide : narrow);
            x += line[from..to].Sum(piece => piece.Width) * size;
        }
    }

    // By the image's settings: what draws does not read which face of a file is meant.
    void Text(string words, double x, double baseline, double size, MagickColor ink, string face)
    {
        image.Settings.Font = face;
        new Drawables().FontPointSize(size).FillColor(ink).Text(x, baseline, words).Draw(image);
    }

    TitleLines Lines(string wide, string narrow) => new((words, isWide) => WidthOf(words, isWide ? wide : narrow));

    // In ems. Chinese letters are all alike.
    double WidthOf(string words, string face)
    {
        var like = words is [>= '\u4E00' and <= '\u9FFF'] ? "中" : words;
        if (widths.TryGetValue((like, face), out var known)) return known;
        image.Settings.Font = face;
        return widths[(like, face)] = (image.FontTypeMetrics(like)?.TextWidth ?? 0) / 100;
    }

    public void Dispose() => image.Dispose();
}
