namespace Moderation.Learning;

/// <summary>From characters to places in the model. A change makes every stored model worthless.</summary>
static class Hashing
{
    public const int Bits = 20;

    public static uint Hash(string text)
    {
        var hash = 0u;
        foreach (var letter in text) hash = Join(hash, letter);
        return Mix(hash);
    }

    public static uint Seed(Group group) => Mix(0x9E3779B9u * ((uint)group + 1));

    public static int Index(uint hash) => (int)(Mix(hash) >> 32 - Bits);

    public static bool IsHan(char letter) => letter is >= '\u3400' and <= '\u9FFF';

    public static uint Join(uint hash, uint value) => (hash ^ value) * 0x01000193u + 0x9E3779B9u + (hash >> 15);

    public static uint Mix(uint hash)
    {
        hash = (hash ^ hash >> 16) * 0x7FEB352Du;
        hash = (hash ^ hash >> 15) * 0x846CA68Bu;
        return hash ^ hash >> 16;
    }
}
