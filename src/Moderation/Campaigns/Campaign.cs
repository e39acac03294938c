namespace Moderation.Campaigns;

/// <summary>Comments that are alike.</summary>
sealed class Campaign(long id, DateTime first, string author, Sketch? words)
{
    public long Id { get; } = id;

    public DateTime First { get; } = first;

    /// <summary>Who said it first.</summary>
    public string Author { get; } = author;

    public Sketch? Words { get; } = words;

    public int Count { get; set; }

    public int Good { get; set; }

    public int Bad { get; set; }
}

/// <summary>A comment in its campaign.</summary>
sealed class Member
{
    Standing standing;

    public Member(Campaign campaign) => (Campaign = campaign).Count++;

    public Campaign Campaign { get; }

    public void Stand(Standing now)
    {
        Campaign.Good += Is(now, Standing.Good) - Is(standing, Standing.Good);
        Campaign.Bad += Is(now, Standing.Bad) - Is(standing, Standing.Bad);
        standing = now;
    }

    static int Is(Standing one, Standing other) => one == other ? 1 : 0;
}
