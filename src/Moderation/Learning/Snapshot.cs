using System.IO.Compression;
using System.Security.Cryptography;

namespace Moderation.Learning;

/// <summary>A classifier in a file: a quick start, and no more than that, since decisions can always make it anew.</summary>
/// <param name="Steps">How many decisions it was taught.</param>
/// <param name="LastId">The newest of them.</param>
public sealed record Snapshot(Classifier Classifier, int Steps = 0, long LastId = 0)
{
    // Changes with whatever changes what a number means: features, groups, signals.
    static ReadOnlySpan<byte> Form => "Liangyu classifier 5\n"u8;

    /// <summary>SHA-256 of all numbers, in hexadecimal.</summary>
    public string Hash
    {
        get
        {
            using var body = new MemoryStream();
            Write(new BinaryWriter(body));
            return Convert.ToHexStringLower(SHA256.HashData(body.GetBuffer().AsSpan(0, (int)body.Length)));
        }
    }

    /// <summary>Written aside and then put in place, so that a crash leaves the old one.</summary>
    public void Save(string file)
    {
        using (var stream = File.Create(file + ".new")) Write(stream);
        File.Move(file + ".new", file, overwrite: true);
    }

    /// <exception cref="InvalidDataException">It is cut off, changed, or of another version.</exception>
    public static Snapshot Load(string file)
    {
        using var stream = File.OpenRead(file);
        return Read(stream);
    }

    public void Write(Stream stream)
    {
        using var body = new MemoryStream();
        using (var packed = new BrotliStream(body, CompressionLevel.Fastest, leaveOpen: true)) Write(new BinaryWriter(packed));

        stream.Write(Form);
        stream.Write(SHA256.HashData(body.ToArray()));
        body.WriteTo(stream);
    }

    /// <exception cref="InvalidDataException">It is cut off, changed, or of another version.</exception>
    public static Snapshot Read(Stream stream)
    {
        using var all = new MemoryStream();
        stream.CopyTo(all);
        var bytes = all.ToArray().AsSpan();
        var head = Form.Length + SHA256.HashSizeInBytes;
        if (bytes.Length < head || !bytes.StartsWith(Form)) throw new InvalidDataException("The snapshot of the classifier is of another form.");
        if (!SHA256.HashData(bytes[head..]).AsSpan().SequenceEqual(bytes[Form.Length..head])) throw new InvalidDataException("The snapshot of the classifier is damaged.");

        using var packed = new BrotliStream(new MemoryStream(bytes[head..].ToArray()), CompressionMode.Decompress);
        return Read(new BinaryReader(packed));
    }

    void Write(BinaryWriter writer)
    {
        writer.Write(Steps);
        writer.Write(LastId);
        Classifier.Write(writer);
    }

    static Snapshot Read(BinaryReader reader)
    {
        var (steps, last) = (reader.ReadInt32(), reader.ReadInt64());
        return new Snapshot(Classifier.Read(reader), steps, last);
    }
}
