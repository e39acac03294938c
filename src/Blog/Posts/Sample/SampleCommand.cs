using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Posts.Sample;

/// <summary>sample: fills a database for measuring.</summary>
public static class SampleCommand
{
    public const string Usage = "sample --posts N --comments M";

    public static async Task<int> Run(CommandCall call)
    {
        if (Number(call, "--posts") is not { } posts || Number(call, "--comments") is not { } comments) return call.Misused();

        var db = call.Services.GetRequiredService<BlogDbContext>();
        if (!await db.Posts.AnyAsync()) await db.Write(() => call.Services.GetRequiredService<SampleContent>().Add(default), default);
        var ids = await call.Services.GetRequiredService<BulkPosts>().Add(posts, default);
        if (ids.Count == 0) ids = await db.Posts.OrderBy(p => p.Id).Select(p => p.Id).ToListAsync();
        await call.Services.GetRequiredService<BulkComments>().Add(comments, ids, default);
        call.Output.WriteLine($"posts {posts}  comments {comments}");
        return CommandLine.Done;
    }

    static int? Number(CommandCall call, string option) =>
        int.TryParse(call.Option(option), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}
