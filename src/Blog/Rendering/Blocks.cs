using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Rendering;

/// <summary>Moves within a document's tree.</summary>
static class Blocks
{
    public static void Replace(Block old, Block by)
    {
        var parent = old.Parent!;
        var at = parent.IndexOf(old);
        parent.RemoveAt(at);
        parent.Insert(at, by);
    }

    public static TContainer Move<TContainer>(ContainerInline from, TContainer to) where TContainer : ContainerInline
    {
        while (from.FirstChild is { } child)
        {
            child.Remove();
            to.AppendChild(child);
        }
        return to;
    }

    public static void Unwrap(ContainerInline inline)
    {
        while (inline.FirstChild is { } child)
        {
            child.Remove();
            inline.InsertBefore(child);
        }
        inline.Remove();
    }

    public static Block? After(Block block) =>
        block.Parent is { } parent && parent.IndexOf(block) + 1 is var next && next < parent.Count ? parent[next] : null;
}
