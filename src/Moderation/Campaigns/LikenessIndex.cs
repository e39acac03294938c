namespace Moderation.Campaigns;

/// <summary>Finds the campaign whose words are most like others, without comparing with all.</summary>
sealed class LikenessIndex(int most, TimeSpan window)
{
    const int MostInBand = 16;

    readonly Recent<ulong, List<Campaign>> bands = new(most * 8, window);

    public int Count => bands.Count / Sketch.BandCount;

    public void Keep(Sketch words, Campaign campaign, DateTime at)
    {
        foreach (var band in words.Bands())
        {
            var there = bands.Keep(band, at, () => []);
            if (!there.Contains(campaign) && there.Count < MostInBand) there.Add(campaign);
        }
    }

    /// <summary>Of several that are equally like, the oldest.</summary>
    public Campaign? Find(Sketch words)
    {
        var (best, nearest) = ((Campaign?)null, Sketch.Alike);
        foreach (var campaign in words.Bands().SelectMany(band => bands.Find(band) ?? []))
        {
            var likeness = campaign.Words!.Likeness(words);
            if (likeness < nearest || likeness == nearest && best?.Id <= campaign.Id) continue;

            (best, nearest) = (campaign, likeness);
        }

        return best;
    }
}
