using static Moderation.Learning.Hashing;

namespace Moderation.Learning;

/// <summary>Reads an example into hashed features. Not for several threads at once: it keeps its buffers.</summary>
sealed class FeatureReader
{
    const int Most = 40_000;
    const int Slots = 1 << 17;

    internal static readonly float[] Scales = [1, 0.7f, 1, 0.7f, 0.5f, 1, 0.5f, 0.5f, 0.8f, 0.7f, 1.2f, 0.6f];

    // Traits whose meaning changes in company, crossed with each other.
    static readonly int[] Crossed = [0, 6, 7, 11, 12, 13, 18, 19, 23, 25, 36, 39, 40, 47, 58];

    readonly int[] found = new int[Most];
    readonly int[] slots = new int[Slots];
    readonly int[] ends = new int[FeatureVector.Groups];
    readonly List<int> used = [];
    readonly byte[] traits = new byte[Traits.Most];
    int count;
    uint seed;

    public int TraitCount { get; private set; }

    public FeatureVector Read(Parts parts)
    {
        count = 0;
        Fill(Group.Author, () => { Grams(parts.Author, 1, 4); Grams(parts.FoldedAuthor, 2, 4); Whole(parts.FoldedAuthor); });
        Fill(Group.AuthorWords, () => Words(parts.FoldedAuthor));
        Fill(Group.Host, () => { Grams(parts.Host, 2, 4); });
        Fill(Group.Site, () => Site(parts.Host, parts.Path));
        Fill(Group.Raw, () => Grams(parts.Text, 1, 3));
        Fill(Group.Folded, () => Grams(parts.Folded, 1, 4));
        Fill(Group.Plain, () => Grams(parts.Plain, 2, 4));
        Fill(Group.Words, () => Words(parts.Folded));
        Fill(Group.Shape, () => { Grams(Streams.Shape(parts.Text), 2, 5); Add(7); Grams(Streams.Shape(parts.Author), 1, 5); });
        Fill(Group.Links, () => { foreach (var (host, path) in parts.Links) Site(host, path); });
        TraitCount = Traits.Read(parts, traits);
        Fill(Group.Traits, AddTraits);
        Fill(Group.Pairs, AddPairs);
        Forget();

        var all = TraitCount + WordKinds.Read(parts, traits.AsSpan(TraitCount));
        var vector = new FeatureVector();
        vector.Take(found.AsSpan(0, count), ends, Scales, traits.AsSpan(0, all));
        return vector;
    }

    void Fill(Group group, Action fill)
    {
        seed = Seed(group);
        fill();
        ends[(int)group] = count;
    }

    /// <summary>All runs of <paramref name="least"/> to <paramref name="most"/> characters, and those at the edges once more as such.</summary>
    void Grams(string text, int least, int most)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var hash = seed;
            var end = Math.Min(text.Length, start + most);
            for (var at = start; at < end; at++)
            {
                hash = Join(hash, text[at]);
                if (at - start + 1 >= least) Add(hash);
            }
        }

        if (text.Length == 0) return;
        Add(Join(Join(seed, 0x10001), text[0]));
        Add(Join(Join(seed, 0x10002), text[^1]));
    }

    void Words(string text)
    {
        var last = 0u;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at])) { at++; continue; }

            var (hash, start) = (Join(seed, 0x10003), at);
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '\'') && !IsHan(text[at])) hash = Join(hash, text[at++]);
            if (at == start) { at++; last = 0; continue; }

            Add(hash);
            if (last != 0) Add(Mix(last ^ hash * 31));
            last = hash;
        }
    }

    void Whole(string text)
    {
        var hash = Join(seed, 0x10004);
        foreach (var letter in text) hash = Join(hash, letter);
        if (text.Length > 0) Add(hash);
    }

    /// <summary>The host, what it ends in, and the words of the path.</summary>
    void Site(string host, string path)
    {
        for (var dot = 0; dot >= 0 && dot < host.Length; dot = host.IndexOf('.', dot + 1)) Whole(host[dot..]);
        Words(host);
        Words(path);
        Grams(host, 3, 4);
    }

    /// <summary>One feature for none, else one for each step up to the trait's: what holds of ten links is learned from nine as well.</summary>
    void AddTraits()
    {
        for (var trait = 0; trait < TraitCount; trait++)
            for (var step = Math.Min((byte)1, traits[trait]); step <= traits[trait]; step++) Add(Join(Join(seed, (uint)trait), step));
    }

    void AddPairs()
    {
        for (var one = 0; one < Crossed.Length; one++)
            for (var other = one + 1; other < Crossed.Length; other++)
                Add(Join(Join(Join(seed, (uint)(one * 64 + other)), traits[Crossed[one]]), traits[Crossed[other]]));
    }

    void Add(uint hash)
    {
        var index = Index(hash);
        var slot = (index * 31 + (int)(seed >> 16)) & Slots - 1;
        while (slots[slot] != 0)
        {
            if (slots[slot] == index + 1) return;
            slot = slot + 1 & Slots - 1;
        }

        if (count == Most) return;
        slots[slot] = index + 1;
        found[count++] = index;
        used.Add(slot);
    }

    void Forget()
    {
        foreach (var slot in used) slots[slot] = 0;
        used.Clear();
    }
}
