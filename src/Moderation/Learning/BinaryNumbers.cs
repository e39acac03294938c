using System.Runtime.InteropServices;

namespace Moderation.Learning;

static class BinaryNumbers
{
    public static void Write<T>(this BinaryWriter writer, T[] numbers) where T : unmanaged => writer.Write(MemoryMarshal.AsBytes(numbers.AsSpan()));

    public static void Fill<T>(this BinaryReader reader, T[] numbers) where T : unmanaged => reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
}
