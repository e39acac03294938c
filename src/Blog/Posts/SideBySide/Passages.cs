using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Blog.Posts.SideBySide;

/// <summary>Takes a rendered text apart. It is finished and safe before: this only divides it.</summary>
public static class Passages
{
    const string Leaves = "p, li, td, th, figcaption, blockquote, pre, dt, dd";

    static readonly string[] References = ["href", "aria-labelledby", "aria-describedby"];

    /// <param name="prefix">Goes before every id, so that two texts can stand on one page.</param>
    public static IReadOnlyList<Passage> Of(string html, string prefix = "")
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        foreach (var hint in body.QuerySelectorAll("button")) hint.Replace([.. hint.ChildNodes]);   // both names are in sight here
        return [.. body.Children.SelectMany(Parts).Select(part => Made(part.Kind, part.Element, prefix))];
    }

    static IEnumerable<(string Kind, IElement Element)> Parts(IElement block)
    {
        if (block.LocalName is "ul" or "ol") return Items(block, block, "li");
        if (block.ClassList.Contains("footnotes") && block.QuerySelector("ol") is { } notes) return Items(block, notes, "note");
        return [(block.LocalName, block)];
    }

    /// <summary>Each item in a list of its own that goes on counting.</summary>
    static IEnumerable<(string, IElement)> Items(IElement block, IElement list, string kind)
    {
        var start = int.TryParse(list.GetAttribute("start"), out var first) ? first : 1;
        foreach (var (index, item) in list.Children.Index().ToList())
        {
            var own = (IElement)list.Clone(deep: false);
            if (own.LocalName == "ol") own.SetAttribute("start", $"{start + index}");
            own.AppendChild(item.Clone());
            yield return (kind, block == list ? own : Within((IElement)block.Clone(deep: false), own));
        }
    }

    static IElement Within(IElement outer, IElement inner)
    {
        outer.AppendChild(inner);
        return outer;
    }

    static Passage Made(string kind, IElement element, string prefix)
    {
        var anchor = kind[0] == 'h' && kind.Length == 2 && element.Id is { Length: > 0 } id ? id : null;
        var addresses = element.QuerySelectorAll("[href], [src]").Select(AddressOf).Where(address => address[0] != '#').ToList();
        var text = TextOf(element);
        foreach (var each in element.QuerySelectorAll("*").Prepend(element)) Prefix(each, prefix);
        return new Passage(0, kind, element.OuterHtml) { Anchor = anchor, Text = text, Addresses = addresses };
    }

    /// <summary>Drawings come as a pair: walls.zh.svg, walls.en.svg.</summary>
    static string AddressOf(IElement element) =>
        element.GetAttribute("src") is { } source ? source.Split('/')[^1].Split('.')[0] + ".img" : element.GetAttribute("href") is { Length: > 0 } link ? link : "#";

    static string TextOf(IElement element)
    {
        var leaves = element.QuerySelectorAll(Leaves).Where(leaf => leaf.QuerySelector(Leaves) is null).Select(WordsOf).ToList();
        var words = leaves.Count > 0 ? string.Join(element.LocalName == "div" ? " | " : "\n", leaves.Where(leaf => leaf.Length > 0)) : WordsOf(element);
        var pictures = element.QuerySelectorAll("img").Select(image => image.GetAttribute("alt")).Where(alt => !string.IsNullOrEmpty(alt));
        return string.Join('\n', pictures.Append(words)).Trim();
    }

    /// <summary>Without the numbers of footnotes, and the way back from them; of a formula its LaTeX.</summary>
    static string WordsOf(IElement element) => string.Concat(element.Descendants<IText>().Where(IsWords).Select(text => text.Data)).Trim();

    static bool IsWords(IText text) =>
        text.ParentElement is { } parent && parent.Closest("sup, .footnote-back") is null && (parent.LocalName == "annotation" || parent.Closest("math") is null);

    static void Prefix(IElement element, string prefix)
    {
        if (element.Id is { Length: > 0 } id) element.Id = prefix + id;
        foreach (var name in References)
            if (element.GetAttribute(name) is { Length: > 1 } value && (name != "href" || value[0] == '#'))
                element.SetAttribute(name, name == "href" ? $"#{prefix}{value[1..]}" : prefix + value);
    }
}
