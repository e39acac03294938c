namespace Blog.Comments;

/// <summary>Hangs replies under what they answer. What would be too deep stands beside it, and what was answered pages ago at the margin; both say whom they answer.</summary>
public static class ThreadTree
{
    public static IReadOnlyList<Voice> Of(IReadOnlyList<ThreadComment> page, IReadOnlyDictionary<long, ThreadComment> before)
    {
        var roots = new List<Voice>();
        var placed = new Dictionary<long, (Voice Voice, List<Voice> Among)>();
        foreach (var said in page.OrderBy(c => c.Id))
        {
            var (voice, among) = Place(said, roots, placed, before);
            among.Add(voice);
            placed[said.Id] = (voice, among);
        }
        return roots;
    }

    static (Voice, List<Voice>) Place(
        ThreadComment said, List<Voice> roots, Dictionary<long, (Voice Voice, List<Voice> Among)> placed, IReadOnlyDictionary<long, ThreadComment> before)
    {
        if (said.ParentId is not { } id) return (new Voice(said, 0), roots);
        if (!placed.TryGetValue(id, out var parent)) return (new Voice(said, 0) { Answers = before.GetValueOrDefault(id) }, roots);
        return parent.Voice.Depth < Comment.Deepest
            ? (new Voice(said, parent.Voice.Depth + 1), parent.Voice.Replies)
            : (new Voice(said, parent.Voice.Depth) { Answers = parent.Voice.Said }, parent.Among);
    }
}
