namespace Benchmarks.Site;

/// <summary>From the start of the process to the first 200, beside an application of the framework's template.</summary>
public static class ColdStart
{
    public static Task Run()
    {
        var (blog, plain) = (new List<double>(), new List<double>());
        for (var round = 0; round < Math.Max(5, Work.Rounds / 2); round++)
        {
            plain.Add(Time(() => Work.Bare("plain MVC", "mvc")));
            blog.Add(Time(() => Blog("/zh/posts/two-days-at-linuxcon-2017")));
        }
        Console.WriteLine(FormattableString.Invariant($"first 200: plain MVC {plain.Median():0} ms, the blog {blog.Median():0} ms, {plain.Zip(blog, (a, b) => b / a).Median():0.00} ×"));
        return Task.CompletedTask;
    }

    static Server Blog(string ready) => Work.BlogUntil(ready, "the blog", Work.Data(Work.Sample));

    static double Time(Func<Server> start)
    {
        using var server = start();
        return server.Started.TotalMilliseconds;
    }
}
