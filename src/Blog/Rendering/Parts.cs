using Markdig.Syntax.Inlines;

namespace Blog.Rendering;

/// <param name="Start">Counted in the block's <see cref="Flow.Words(ContainerInline?)"/>.</param>
readonly record struct Part(int Start, int End, Func<ContainerInline> Wrapping);

/// <summary>Puts parts of a block's words into spans, across emphasis and links, with as few spans as can be.</summary>
sealed class Parts
{
    readonly IReadOnlyList<Part> parts;
    readonly Dictionary<Inline, int> owners = [];

    Parts(IReadOnlyList<Part> parts) => this.parts = parts;

    /// <param name="parts">In order, none overlapping another.</param>
    public static void Wrap(ContainerInline root, IReadOnlyList<Part> parts)
    {
        if (parts.Count == 0) return;
        var work = new Parts(parts);
        work.Cut(root);
        if (work.Gather(root) is >= 0 and var owner) work.Wrap(root.FirstChild!, null, owner);
    }

    void Cut(ContainerInline root)
    {
        var (at, part) = (0, 0);
        foreach (var leaf in Flow.Leaves(root).ToList())
        {
            for (var rest = leaf; ; rest = rest.NextSibling!)
            {
                while (part < parts.Count && parts[part].End <= at) part++;
                if (part == parts.Count) return;

                var inside = at >= parts[part].Start;
                if (inside) owners[rest] = part;
                var length = Flow.Length(rest);
                var boundary = (inside ? parts[part].End : parts[part].Start) - at;
                var cuts = boundary < length && rest is LiteralInline;
                at += cuts ? boundary : length;
                if (!cuts) break;
                Split((LiteralInline)rest, boundary);
            }
        }
    }

    static void Split(LiteralInline literal, int length)
    {
        var tail = literal.Content;
        tail.Start += length;
        literal.Content.End = tail.Start - 1;
        literal.InsertAfter(new LiteralInline(tail));
    }

    /// <returns>The one part that has all of the container, or -1.</returns>
    int Gather(ContainerInline container)
    {
        var children = container.ToList();
        var found = children.ConvertAll(Owner);
        if (found.Count > 0 && found.TrueForAll(owner => owner == found[0])) return found[0];

        for (var i = 0; i < children.Count; )
        {
            var end = i + 1;
            while (end < children.Count && found[end] == found[i]) end++;
            if (found[i] >= 0) Wrap(children[i], children.ElementAtOrDefault(end), found[i]);
            i = end;
        }
        return -1;
    }

    int Owner(Inline inline) => inline is ContainerInline inner && !Flow.IsThing(inline)
        ? Gather(inner)
        : owners.GetValueOrDefault(inline, -1);

    void Wrap(Inline first, Inline? end, int owner)
    {
        var span = parts[owner].Wrapping();
        first.InsertBefore(span);
        for (Inline? next, inline = first; inline is not null && inline != end; inline = next)
        {
            next = inline.NextSibling;
            inline.Remove();
            span.AppendChild(inline);
        }
    }
}
