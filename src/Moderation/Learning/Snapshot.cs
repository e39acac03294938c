using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Moderation.Learning;

/// <summary>A classifier in a file: a quick start, and no more than that, since decisions can always make it anew.</summary>
public static class Snapshot
{
    // Changes with whatever changes what a number means: features, groups, signals.
    static ReadOnlySpan<byte> Form => "Liangyu classifier 1\n"u8;

    /// <summary>Written aside and then put in place, so that a crash leaves the old one.</summary>
    public static void Save(Classifier classifier, string file)
    {
        using (var stream = File.Create(file + ".new")) Write(classifier, stream);
        File.Move(file + ".new", file, overwrite: true);
    }

    /// <param name="rebuild">Makes the classifier of the decisions when there is no sound snapshot.</param>
    /// <param name="report">Told why, when there is a file but it is of no use.</param>
    public static Classifier Open(string file, Func<Classifier> rebuild, Action<Exception> report)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return Read(stream);
        }
        catch (FileNotFoundException)
        {
            return rebuild();
        }
        catch (Exception trouble) when (trouble is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            report(trouble);
            return rebuild();
        }
    }

    public static void Write(Classifier classifier, Stream stream)
    {
        using var body = new MemoryStream();
        using (var packed = new BrotliStream(body, CompressionLevel.Fastest, leaveOpen: true)) classifier.Write(new BinaryWriter(packed));

        stream.Write(Form);
        stream.Write(SHA256.HashData(body.ToArray()));
        body.WriteTo(stream);
    }

    /// <exception cref="InvalidDataException">It is cut off, changed, or of another version.</exception>
    public static Classifier Read(Stream stream)
    {
        using var all = new MemoryStream();
        stream.CopyTo(all);
        var bytes = all.ToArray().AsSpan();
        var head = Form.Length + SHA256.HashSizeInBytes;
        if (bytes.Length < head || !bytes.StartsWith(Form)) throw new InvalidDataException("The snapshot of the classifier is of another form.");
        if (!SHA256.HashData(bytes[head..]).AsSpan().SequenceEqual(bytes[Form.Length..head])) throw new InvalidDataException("The snapshot of the classifier is damaged.");

        using var packed = new BrotliStream(new MemoryStream(bytes[head..].ToArray()), CompressionMode.Decompress);
        return Classifier.Read(new BinaryReader(packed));
    }

    internal static void Write<T>(this BinaryWriter writer, T[] numbers) where T : unmanaged => writer.Write(MemoryMarshal.AsBytes(numbers.AsSpan()));

    internal static void Fill<T>(this BinaryReader reader, T[] numbers) where T : unmanaged => reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
}
