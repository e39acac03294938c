namespace Benchmarks.Site;

/// <summary>Memory after ten thousand requests of many kinds, at once and after a rest: its proportional share of what is shared (PSS).</summary>
public static class Memory
{
    const int Requests = 10_000;

    static readonly TimeSpan Rest = TimeSpan.FromSeconds(15);   // within it the blog notices that nobody asks any more, and gives back what it can

    static readonly string[] Lists = ["/zh/", "/en/", "/zh/archive", "/zh/tags", "/zh/feed.xml", "/en/feed.json", "/sitemap.xml", "/zh/pages/about", "/zh/search?q=Linux", "/en/search?q=cache"];

    public static Task Run()
    {
        Measure("the sample", Work.Sample, [.. Lists, "/zh/posts/two-days-at-linuxcon-2017", "/en/posts/two-days-at-linuxcon-2017"]);
        Measure("10,000 posts, 1,000,000 comments", Work.Many, [.. Lists, "/sitemap-3.xml", .. Paths.Measured]);
        return Task.CompletedTask;
    }

    static void Measure(string name, string data, string[] paths)
    {
        using var blog = Work.Blog(name, Work.Data(data));
        using var line = new Line(blog.Port);
        var start = blog.Memory;
        for (var n = 0; n < Requests; n++) line.Get(paths[n % paths.Length], n % 2 == 0 ? "Accept-Encoding: br\r\n" : "");
        var after = blog.Memory;
        Thread.Sleep(Rest);
        Console.WriteLine(FormattableString.Invariant($"{name}: {start:0} MiB at the start, {after:0} MiB after {Requests:n0} requests, {blog.Memory:0} MiB after a rest of {Rest.TotalSeconds} seconds"));
    }
}
