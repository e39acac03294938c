namespace Moderation.Campaigns;

/// <summary>What people and moderators made of a comment.</summary>
public enum Standing
{
    Open,
    Good,
    Bad,
}

/// <summary>A stored comment, as campaigns are told by.</summary>
/// <param name="Campaign">The first comment of its campaign; its own id when it began one.</param>
/// <param name="Author">Folded: case, width and spacing of names don't count.</param>
public sealed record Sighting(long Id, long Campaign, DateTime At, Standing Standing, string Author, Sketch? Words, IReadOnlyList<string> Sites)
{
    public static Sighting Of(long id, long campaign, Standing standing, Submission said) =>
        new(id, campaign, said.At, standing, said.FoldedAuthor, Sketch.Of(said.Text), SiteKey.Of(said));
}
