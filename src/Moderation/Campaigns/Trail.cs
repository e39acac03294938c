namespace Moderation.Campaigns;

/// <summary>What one site, or one name, was seen with, and how often it was called spam.</summary>
sealed class Trail
{
    const int Most = 100;

    readonly Dictionary<string, DateTime> companions = [];
    readonly Queue<(DateTime At, int Mark)> marks = new();

    public void See(string companion, DateTime at)
    {
        if (companions.Count < Most || companions.ContainsKey(companion)) companions[companion] = at;
    }

    /// <param name="mark">+1 for spam, −1 for an approval.</param>
    public void Mark(DateTime at, int mark)
    {
        marks.Enqueue((at, mark));
        if (marks.Count > Most) marks.Dequeue();
    }

    /// <summary>How many times more it was called spam than welcome.</summary>
    public int Marks(DateTime since) => marks.Where(mark => mark.At >= since).Sum(mark => mark.Mark);

    /// <summary>Different companions besides this one, and when the first of them came.</summary>
    public (int Count, DateTime First) Others(string companion, DateTime since)
    {
        DateTime[] others = [.. companions.Where(other => other.Key != companion && other.Value >= since).Select(other => other.Value)];
        return (others.Length, others.DefaultIfEmpty(since).Min());
    }
}
