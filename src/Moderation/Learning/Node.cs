namespace Moderation.Learning;

/// <summary>Of a tree: a cut with what is low directly after it, or a leaf that counts.</summary>
struct Node
{
    /// <summary>Where it goes on above the cut; 0 for a leaf.</summary>
    public int High;

    public ushort Trait, Cut;   // wider than need be: a gap would be written as whatever stood there

    public int Ham, Spam;
}
