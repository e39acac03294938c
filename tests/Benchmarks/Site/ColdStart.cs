namespace Benchmarks.Site;

/// <summary>
/// From the start of the process to the first 200, beside an application of the framework's template: once with the pages that the last run
/// left when it was stopped, and once with nothing, as after each change.
/// </summary>
public static class ColdStart
{
    public static Task Run()
    {
        var (plain, first, again) = (new List<double>(), new List<double>(), new List<double>());
        var (data, port) = (Work.Copy(Work.Sample, "start"), Work.FreePort());
        var saved = Path.Combine(data, "pages.saved");
        for (var round = 0; round < Math.Max(5, Work.Rounds / 2); round++)
        {
            plain.Add(Time(() => Work.Bare("plain MVC", "mvc")));
            File.Delete(saved);
            first.Add(Time(() => Blog(data, port)));
            if (!File.Exists(saved)) throw new InvalidOperationException("The blog left no pages.");
            again.Add(Time(() => Blog(data, port)));
        }
        Console.WriteLine(FormattableString.Invariant($"first 200: plain MVC {plain.Median():0} ms"));
        Print("a restart with the pages of the last run", plain, again);
        Print("a start with nothing kept", plain, first);
        return Task.CompletedTask;
    }

    static void Print(string name, List<double> plain, List<double> blog) =>
        Console.WriteLine(FormattableString.Invariant($"{name}: {blog.Median():0} ms, {plain.Zip(blog, (a, b) => b / a).Median():0.00} ×"));

    static Server Blog(string data, int port) => Work.BlogUntil("/zh/posts/two-days-at-linuxcon-2017", "the blog", data, port);

    static double Time(Func<Server> start)
    {
        using var server = start();
        server.Stop();
        return server.Started.TotalMilliseconds;
    }
}
