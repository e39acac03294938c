using System.Text;

namespace Blog.Rendering;

/// <summary>Finds terms in running text, under either name, whatever their width and case; of two that begin together the longer.</summary>
public sealed class TermFinder
{
    readonly Dictionary<char, List<Form>> forms = [];

    public TermFinder(IEnumerable<Gloss> terms)
    {
        foreach (var form in terms.SelectMany(term => new[] { new Form(term, term.English), new Form(term, term.Chinese) }).Where(form => form.Name.Length > 0).OrderByDescending(form => form.Name.Length))
            if (forms.TryGetValue(form.Name[0], out var alike)) alike.Add(form);
            else forms[form.Name[0]] = [form];
    }

    public bool IsEmpty => forms.Count == 0;

    /// <returns>In reading order, none overlapping another.</returns>
    public IEnumerable<TermMatch> Find(string text)
    {
        if (IsEmpty) yield break;
        var even = Even(text);
        for (var at = 0; at < even.Length; at++)
        {
            if (!forms.TryGetValue(even[at], out var alike)) continue;
            foreach (var form in alike)
            {
                if (form.EndIn(text, even, at) is not { } end) continue;
                yield return new(form.Term, at, end);
                at = end - 1;
                break;
            }
        }
    }

    /// <summary>Every letter in one width and case, none more and none less than before.</summary>
    static string Even(string text) => string.Create(text.Length, text, (even, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            even[i] = char.ToLowerInvariant(from[i] switch
            {
                >= '\uFF01' and <= '\uFF5E' and var wide => (char)(wide - 0xFEE0),
                '\u00A0' or '\u3000' or '\t' => ' ',
                '\u2010' or '\u2011' => '-',
                '’' => '\'',
                var other => other,
            });
    });

    sealed class Form(Gloss term, string written)
    {
        readonly bool isHan = written.EnumerateRunes().Any(Script.IsHan);

        // Go is not go, IT is not it: what is short or has capitals inside counts only as written.
        readonly bool asWritten = !written.Contains(' ') && (written.Length <= 3 || written.Skip(1).Any(char.IsUpper));

        public Gloss Term => term;

        public string Name { get; } = Even(written);

        public int? EndIn(string text, string even, int at)
        {
            if (string.CompareOrdinal(even, at, Name, 0, Name.Length) != 0) return null;
            var end = at + Name.Length;
            if (isHan) return StandsApart(text, at, end) ? end : null;
            if (asWritten && !Width(text[at..end]).Equals(Width(written), StringComparison.Ordinal)) return null;
            if (at > 0 && IsInWord(text[at - 1])) return null;
            return Ends(even, end) ? end : Ends(even, end, "s") ? end + 1 : Ends(even, end, "es") ? end + 2 : null;
        }

        static bool Ends(string even, int end, string plural = "") =>
            string.CompareOrdinal(even, end, plural, 0, plural.Length) == 0 && (end + plural.Length >= even.Length || !IsInWord(even[end + plural.Length]));

        static string Width(string text) => text.Normalize(NormalizationForm.FormKC);

        static bool IsInWord(char letter) => letter is '_' || Script.IsLatin(new Rune(char.IsSurrogate(letter) ? ' ' : letter)) || char.IsDigit(letter);

        // Chinese has no spaces: 内核 is not in 国内核心. One letter must stand alone, two need an edge on one side at least.
        bool StandsApart(string text, int at, int end) => Name.Length switch
        {
            1 => IsEdge(text, at - 1, Before) && IsEdge(text, end, After),
            2 => IsEdge(text, at - 1, Before) || IsEdge(text, end, After),
            _ => true,
        };

        static bool IsEdge(string text, int at, string little) =>
            at < 0 || at >= text.Length || little.Contains(text[at]) || !char.IsSurrogate(text[at]) && !Script.IsHan(new Rune(text[at]));

        const string Before = "的了是在和与及或把被从对为以用叫于有个这那每各该此其些种台块条项道次第新旧只就都也还又再让由给到向将等像、";
        const string After = "的了是在和与及或把被从对为以用叫于有会能可要就都也还又再让由给到向将等里中上下时后前们吗呢吧、";
    }
}

public readonly record struct TermMatch(Gloss Term, int Start, int End);
