using System.Text.RegularExpressions;
using Blog.Localization;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Rendering;

/// <summary>Bullet lists of terms in both languages (Containers 容器：gloss) get columns; prose never does.</summary>
static partial class TermLists
{
    public static void Make(ContainerBlock document)
    {
        foreach (var list in document.Descendants<ListBlock>().Where(list => !list.IsOrdered).ToList())
        {
            if (Lines(list) is not { Count: > 0 } lines) continue;
            list.GetAttributes().AddClass("terms");
            foreach (var line in lines) Wrap(line);
        }
    }

    /// <summary>Both names of each line that has two.</summary>
    public static IEnumerable<ListedPair> Pairs(ContainerBlock document) =>
        from list in document.Descendants<ListBlock>()
        from line in Lines(list)
        where line.Pair
        let names = (Term: line.Term.Groups["term"].Value, Twin: line.Term.Groups["twin"].Value)
        select IsChinese(names.Term) ? new ListedPair(names.Twin, names.Term, line.Words) : new ListedPair(names.Term, names.Twin, line.Words);

    /// <returns>The lines that begin with a term, where enough of the list's name both sides.</returns>
    static List<TermLine> Lines(ListBlock list)
    {
        var lines = list.OfType<ListItemBlock>().Select(Line).ToList();
        var pairs = lines.Count(line => line is { Term.Success: true, Pair: true });
        return pairs < 2 || pairs * 2 < lines.Count ? [] : [.. lines.OfType<TermLine>().Where(line => line.Term.Success)];
    }

    sealed record TermLine(ContainerInline Words, Match Term)
    {
        public bool Pair => Term.Groups["twin"].Success;
    }

    static TermLine? Line(ListItemBlock item) =>
        item is [ParagraphBlock { Inline: { } words }] ? new(words, Term(Flow.Words(words))) : null;

    static Match Term(string words) => Shape.Match(words) is { Success: true } match && !Prose().IsMatch(Head(match))
        ? match
        : Match.Empty;

    static string Head(Match match) => match.Groups["term"].Value + " " + match.Groups["twin"].Value;

    static void Wrap(TermLine line)
    {
        var (term, twin, gloss) = (line.Term.Groups["term"], line.Term.Groups["twin"], line.Term.Groups["gloss"]);
        List<Part> parts = [new(term.Index, End(term), () => Lang(new Span().Class("term"), term.Value))];
        if (twin.Success) parts.Add(new(twin.Index, End(twin), () => Lang(new Span().Class("twin"), twin.Value)));
        if (gloss.Success) parts.AddRange(Gloss(line.Term.Groups["colon"], gloss));
        Parts.Wrap(line.Words, parts);
    }

    /// <summary>Columns say what the colon said, so it goes; the space keeps the words apart without a stylesheet.</summary>
    static IEnumerable<Part> Gloss(Group colon, Group gloss) =>
        [new(colon.Index, End(colon), () => new Space()), new(gloss.Index, End(gloss), () => new Span().Class("gloss"))];

    static int End(Group group) => group.Index + group.Length;

    static Span Lang(Span span, string words) => span.Lang((IsChinese(words) ? Language.Chinese : Language.English).Tag);

    static bool IsChinese(string words) => Length.Of(words).Han > 0;

    // At most eight English words beside at most twelve Han letters, in either order, or the English alone.
    const string Word = @"[A-Za-z0-9(][A-Za-z0-9+#./’'()-]*";
    const string English = $@"{Word}(?:,? (?:[&/+] )?{Word}){{0,7}}";
    const string Chinese = @"[々〇㐀-鿿]{1,12}";

    static readonly Regex Shape = new(
        $@"^\s*(?:(?<term>{English})\s?(?<twin>{Chinese})|(?<term>{Chinese})\s?(?<twin>{English})|(?<term>{English}))\s*(?:(?<colon>：\s*|: )(?<gloss>.+))?$",
        RegexOptions.NonBacktracking | RegexOptions.Singleline);

    /// <summary>Words that sentences have and terms have not: 安装 Docker, Linux 的内核.</summary>
    [GeneratedRegex("的|了(?!解)|是|我|你|她|他们|很|也|吗|呢|吧|没有|怎么|什么|如何|可以|需要|应该|已经|在(?!线)|^(安装|下载|学习|使用|配置|运行|启动|打开|关闭|升级|部署|编译|测试|查看|检查|阅读|参加|介绍|了解|支持|删除|添加|创建|修改)")]
    private static partial Regex Prose();
}

/// <param name="Words">Those of the line.</param>
sealed record ListedPair(string English, string Chinese, ContainerInline Words);
