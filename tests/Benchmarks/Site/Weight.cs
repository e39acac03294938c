using System.Text;
using System.Text.RegularExpressions;

namespace Benchmarks.Site;

/// <summary>What a first visit loads: the page and what it links to, in brotli; pictures of the post are not counted.</summary>
public static partial class Weight
{
    public static Task Run()
    {
        using var blog = Work.Blog("the blog", Work.Data(Work.Sample));
        foreach (var path in new[] { "/zh/", "/zh/posts/two-days-at-linuxcon-2017", "/en/posts/two-days-at-linuxcon-2017" }) Measure(blog, path);
        return Task.CompletedTask;
    }

    static void Measure(Server blog, string path)
    {
        using var line = new Line(blog.Port);
        var html = Encoding.UTF8.GetString(line.Get(path).Body);
        string[] all = [path, .. Linked().Matches(html).Select(match => match.Groups["path"].Value).Distinct()];
        var sizes = all.Select(one => (Path: one, Size: line.Get(one, "Accept-Encoding: br\r\n").Body.Length)).ToArray();
        Console.WriteLine(FormattableString.Invariant($"{path}: {sizes.Sum(one => one.Size):n0} bytes in {all.Length} requests ({string.Join(", ", sizes.Select(one => $"{one.Path} {one.Size:n0}"))})"));
    }

    [GeneratedRegex("""<(?:link rel="(?:stylesheet|icon)"|script[^>]*) (?:href|src)="(?<path>/[^"]+)""")]
    private static partial Regex Linked();
}
