namespace Blog.Search;

/// <summary>
/// Which runs of three bytes each text holds, thrown into boxes, a row of bits a text. Most texts without a word are told by it alone,
/// which reads a tenth of the memory.
/// </summary>
sealed class Sketches(int count)
{
    const int Boxes = 4096, Words = Boxes / 64;

    readonly ulong[] bits = new ulong[count * Words];

    public void Copy(Sketches from, int source, int target) => from.Row(source).CopyTo(Row(target));

    public void Draw(int at, ReadOnlySpan<byte> text)
    {
        var row = Row(at);
        for (var start = 0; start + 2 < text.Length; start++)
        {
            var box = Box(text[start..]);
            row[box >> 6] |= 1UL << box;
        }
    }

    /// <summary>False: the text at that place holds it in no case.</summary>
    public bool MayHold(int at, SearchQuery query)
    {
        var row = Row(at);
        foreach (var part in query.Parts)
            if (!MayHold(row, part)) return false;
        return true;
    }

    public static int[] BoxesOf(ReadOnlySpan<byte> word)
    {
        var boxes = new int[Math.Max(0, word.Length - 2)];
        for (var start = 0; start < boxes.Length; start++) boxes[start] = Box(word[start..]);
        return boxes;
    }

    static bool MayHold(ReadOnlySpan<ulong> row, QueryPart part)
    {
        foreach (var way in part.Ways)
            if (MayHold(row, way)) return true;
        return false;
    }

    static bool MayHold(ReadOnlySpan<ulong> row, QueryWord[] words)
    {
        foreach (var word in words)
            foreach (var box in word.Boxes)
                if ((row[box >> 6] >> box & 1) == 0) return false;
        return true;
    }

    Span<ulong> Row(int at) => bits.AsSpan(at * Words, Words);

    // The upper bits of a product are well mixed.
    static int Box(ReadOnlySpan<byte> three) => (int)((uint)(three[0] | three[1] << 8 | three[2] << 16) * 0x9E3779B1u >> 20);
}
