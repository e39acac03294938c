namespace Blog.Posts;

/// <summary>The published posts of one language, newest first, and what each has in common with others.</summary>
/// <param name="marks">Tags and terms of each post.</param>
public sealed class Street(IReadOnlyList<Neighbour> posts, ILookup<long, long> marks)
{
    const int MostRelated = 3, TooCommon = 500;   // what hundreds of posts bear says little, and costs

    readonly Dictionary<long, int> places = posts.Index().ToDictionary(each => each.Item.PostId, each => each.Index);

    readonly Dictionary<long, int[]> bearers = posts.Index().SelectMany(each => marks[each.Item.PostId].Select(mark => (mark, each.Index)))
        .GroupBy(each => each.mark, each => each.Index).ToDictionary(each => each.Key, each => each.ToArray());

    public Neighbours Around(long post) => places.TryGetValue(post, out var place)
        ? new(posts.ElementAtOrDefault(place + 1), place > 0 ? posts[place - 1] : null, Related(post, place))
        : Neighbours.None;

    // The rarer what two posts share, the more it says.
    IReadOnlyList<Neighbour> Related(long post, int place)
    {
        var shared = new Dictionary<int, double>();
        foreach (var common in marks[post].Select(mark => bearers[mark]).Where(common => common.Length <= TooCommon))
            foreach (var other in common)
                shared[other] = shared.GetValueOrDefault(other) + Math.Log(1 + (double)posts.Count / common.Length);
        foreach (var named in new[] { place - 1, place, place + 1 }) shared.Remove(named);   // the neighbours stand above
        return [.. shared.OrderByDescending(each => each.Value).ThenBy(each => each.Key).Take(MostRelated).Select(each => posts[each.Key])];
    }
}
