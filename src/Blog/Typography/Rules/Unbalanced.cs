using Blog.Localization;

namespace Blog.Typography.Rules;

/// <summary>A bracket or quotation mark without its other half.</summary>
sealed class Unbalanced : ITypographyRule
{
    const string Pairs = "《》〈〉（）「」『』【】";

    public string Name => "unbalanced";

    public IEnumerable<Flaw> Find(Passage text) => Brackets(text).Concat(Quotes(text));

    static IEnumerable<Flaw> Brackets(Passage text)
    {
        var open = new Stack<int>();
        List<int> alone = [];
        for (var at = 0; at < text.Length; at++)
        {
            var mark = Pairs.IndexOf(Wide(text.Text[at]));
            if (mark < 0) continue;
            if (mark % 2 == 0) open.Push(at);
            else if (open.TryPeek(out var start) && Wide(text.Text[start]) == Pairs[mark - 1]) open.Pop();
            else alone.Add(at);
        }
        // Half-width ones also stand in faces and lists, 1) and :-), and are not ours to count.
        return alone.Concat(open).Where(at => text.Text[at] is not ('(' or ')')).Order().Select(at => new Flaw(at, at + 1));
    }

    static IEnumerable<Flaw> Quotes(Passage text)
    {
        if (text.Language != Language.Chinese) yield break;   // in English each paragraph of a long quotation opens it anew
        var marks = Enumerable.Range(0, text.Length).Where(at => text.Text[at] is '“' or '”').ToList();
        if (marks.Count % 2 == 0 || text.Text.Contains('"')) yield break;
        var alone = marks.Where((at, i) => text.Text[at] != (i % 2 == 0 ? '“' : '”')).FirstOrDefault(marks[^1]);
        yield return new Flaw(alone, alone + 1);
    }

    static char Wide(char mark) => mark switch { '(' => '（', ')' => '）', _ => mark };
}
