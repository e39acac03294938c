namespace Benchmarks.Site;

/// <summary>What ten times the posts, a million comments and long threads cost; all pages asked for the first time.</summary>
public static class Scale
{
    public static Task Run()
    {
        using var few = Work.Blog("1,000 posts", Work.Data(Work.Few));
        using var again = Work.Blog("1,000 posts again", Work.Data(Work.Few));
        using var many = Work.Blog("10,000 posts, 1,000,000 comments", Work.Data(Work.Many));
        Server[] servers = [few, again, many];
        new Duel([.. servers.Select(server => new Duel.Side(server.Name, server, Paths.Warming, Paths.Measured))]).Run("30 comments, uncached, one connection");

        using var thread = Work.Blog("5,000 comments, paged", Work.Data(Work.Few));
        using var third = Work.Blog("30 comments", Work.Data(Work.Few));
        var paged = new Duel.Side("5,000 comments, any page", thread, [.. Paths.Warming, .. Paths.Thread(2, 20)], Paths.Thread(22, 79));
        new Duel([new Duel.Side(third.Name, third, Paths.Warming, Paths.Measured[..paged.Paths.Count]), paged]).Run("threads, uncached, one connection", judge: false);
        return Task.CompletedTask;
    }
}
