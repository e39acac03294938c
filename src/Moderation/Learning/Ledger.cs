using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Moderation.Learning;

/// <summary>How hard each learned decision pulls, so that exactly that can be taken back.</summary>
sealed class Ledger
{
    readonly Dictionary<UInt128, List<double>> strengths = [];

    public int Count { get; private set; }

    public void Add(Lesson lesson, double strength) => Add(Key(lesson), strength);

    void Add(UInt128 lesson, double strength)
    {
        if (strengths.TryGetValue(lesson, out var known)) known.Add(strength);
        else strengths.Add(lesson, [strength]);
        Count++;
    }

    /// <returns>The strength of the newest such lesson; null when there is none.</returns>
    public double? Take(Lesson lesson)
    {
        if (!strengths.TryGetValue(Key(lesson), out var known)) return null;

        var last = known[^1];
        known.RemoveAt(known.Count - 1);
        if (known.Count == 0) strengths.Remove(Key(lesson));
        Count--;
        return last;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Count);
        foreach (var (lesson, pulls) in strengths.OrderBy(line => line.Key))
            foreach (var pull in pulls) writer.Write<UInt128>([lesson, BitConverter.DoubleToUInt64Bits(pull)]);
    }

    public void Read(BinaryReader reader)
    {
        var line = new UInt128[2];
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            reader.Fill(line);
            Add(line[0], BitConverter.UInt64BitsToDouble((ulong)line[1]));
        }
    }

    static UInt128 Key(Lesson lesson)
    {
        var (example, label) = lesson;
        var words = MemoryMarshal.AsBytes($"{label}\0{example.Author}\0{example.Url}\0{example.Text}".AsSpan());
        return BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(words));
    }
}
