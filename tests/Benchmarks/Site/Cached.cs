using System.Text.Json;

namespace Benchmarks.Site;

/// <summary>A page that was asked before, in brotli as browsers ask for it, and the answer that it has not changed.</summary>
public static class Cached
{
    const string Path = "/zh/posts/two-days-at-linuxcon-2017";
    const int Connections = 32;

    static readonly string[] Browser = ["Accept-Encoding: gzip, deflate, br, zstd"];

    public static Task Run()
    {
        using var blog = Work.Blog("the blog", Work.Data(Work.Sample));
        var answer = Record(blog);
        using var bare = Bare("bare Kestrel");
        using var again = Bare("bare Kestrel again");
        using var nginx = Neighbours.Nginx(Path, answer);
        using var varnish = Neighbours.Varnish(bare.Port);
        Server[] servers = [.. new[] { bare, again, blog, nginx, varnish }.OfType<Server>()];

        new Contest([.. servers.Select(server => new Contest.Side(server, Path, Browser))], Connections).Run($"page, {answer.Body.Length:n0} bytes");
        new Contest([.. servers.Select(server => new Contest.Side(server, Path, [.. Browser, $"If-None-Match: {ETagOf(server)}"]))], Connections).Run("304");
        return Task.CompletedTask;
    }

    static Server Bare(string name) => Work.Bare(name, "fixed", Path, System.IO.Path.Combine(Work.Root, "answer.json"));

    static Line.Answer Ask(Server server)
    {
        using var line = new Line(server.Port);
        return line.Get(Path, Browser[0] + "\r\n");
    }

    static string ETagOf(Server server) => Line.Value(Ask(server).Head, "ETag") ?? throw new InvalidOperationException($"{server.Name} sends no ETag.");

    // What the bare server is to send: the same headers in the same order, the same bytes.
    static Line.Answer Record(Server blog)
    {
        Ask(blog);
        var answer = Ask(blog);
        var headers = answer.Head.Split("\r\n").Skip(1).Select(line => line.Split(": ", 2)).Where(pair => pair[0] is not ("Date" or "Content-Length"));
        File.WriteAllText(System.IO.Path.Combine(Work.Root, "answer.json"), JsonSerializer.Serialize(new { Headers = headers.ToArray(), answer.Body }));
        return answer;
    }
}
