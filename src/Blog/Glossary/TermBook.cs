using Blog.Localization;
using Blog.Rendering;
using Blog.Search;

namespace Blog.Glossary;

/// <summary>All terms at one moment, to be looked up from either side.</summary>
public sealed class TermBook
{
    public static readonly TermBook Empty = new([]);

    readonly Dictionary<string, TermTwin> twins = [];

    public TermBook(IReadOnlyList<Gloss> terms)
    {
        Finder = new TermFinder(terms);
        Count = terms.Count;
        foreach (var term in terms)
        {
            twins.TryAdd(Fold.Of(term.English), new(term.Chinese, Fold.Of(term.Chinese), Language.Chinese));
            twins.TryAdd(Fold.Of(term.Chinese), new(term.English, Fold.Of(term.English), Language.English));
        }
    }

    public int Count { get; }

    public TermFinder Finder { get; }

    /// <summary>The term's name in the other language; null for what is no term.</summary>
    /// <param name="folded">As <see cref="Fold"/> makes it.</param>
    public TermTwin? TwinOf(string folded) => twins.GetValueOrDefault(folded);
}

/// <param name="Name">As the writer spells it.</param>
public sealed record TermTwin(string Name, string Folded, Language Language);
