using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Blog.Comments.Proofs;

/// <summary>Work that takes a while to do and nothing to check: for each part a counter whose hash begins with enough zero bits.</summary>
/// <param name="Bits">One more doubles the work.</param>
public sealed record Puzzle(byte[] Seed, int Bits)
{
    /// <summary>Many small parts: the time varies less from one try to the next, and progress can be told.</summary>
    public const int Parts = 16;

    const int Block = SHA256.HashSizeInBytes + 2 * sizeof(uint);

    /// <summary>The puzzle of a challenge: nobody can begin before it was made.</summary>
    public static Puzzle Of(string challenge, int bits) => new(SHA256.HashData(Encoding.UTF8.GetBytes(challenge)), bits);

    /// <param name="solution">The counters, in the order of the parts, with commas between.</param>
    public bool IsSolvedBy(string solution)
    {
        var counters = solution.Split(',');
        return counters.Length == Parts && counters.Index().All(part =>
            uint.TryParse(part.Item, NumberStyles.None, CultureInfo.InvariantCulture, out var counter) && Solves(part.Index, counter));
    }

    public bool Solves(int part, uint counter)
    {
        Span<byte> block = stackalloc byte[Block], hash = stackalloc byte[SHA256.HashSizeInBytes];
        Seed.CopyTo(block);
        BinaryPrimitives.WriteUInt32BigEndian(block[^8..], (uint)part);
        BinaryPrimitives.WriteUInt32BigEndian(block[^4..], counter);
        SHA256.HashData(block, hash);
        return BitOperations.LeadingZeroCount(BinaryPrimitives.ReadUInt32BigEndian(hash)) >= Bits;
    }
}
