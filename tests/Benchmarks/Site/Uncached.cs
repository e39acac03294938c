namespace Benchmarks.Site;

/// <summary>Posts with 30 comments, each asked for the first time, beside an endpoint that does the same by hand.</summary>
public static class Uncached
{
    public static Task Run()
    {
        var database = Path.Combine(Work.Data(Work.Few), "blog.db");
        using var blog = Work.Blog("the blog", Work.Data(Work.Few));
        var page = Path.Combine(Work.Root, "page.html");
        using (var line = new Line(blog.Port)) File.WriteAllBytes(page, line.Get("/zh/posts/note-00001").Body);
        using var bare = Work.Bare("ADO.NET by hand", "post", "/", database, page);
        using var again = Work.Bare("ADO.NET by hand again", "post", "/", database, page);
        Server[] servers = [bare, again, blog];
        new Duel([.. servers.Select(server => new Duel.Side(server.Name, server, Paths.Warming, Paths.Measured))]).Run("30 comments, uncached, one connection");
        return Task.CompletedTask;
    }
}
