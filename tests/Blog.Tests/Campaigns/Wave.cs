using System.Security.Cryptography;
using System.Text;
using Blog.Comments;
using Blog.Tests.Comments;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Campaigns;

/// <summary>Comments that say nearly the same under many names, sent through the form.</summary>
static class Wave
{
    /// <returns>Their ids; the text has a word of its own, so that waves don't run together.</returns>
    public static async Task<long[]> Send(this BlogApp app, string slug, string text, int count, string website = "")
    {
        var ids = new long[count];
        for (var i = 0; i < count; i++)
        {
            var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{text}{i}")))[..8];   // the filter learns names, and other tests decide about theirs
            var form = new[] { ("Name", name), ("Email", $"{name}@example.org"), ("Website", website) };
            ids[i] = (await app.Visitor().Say(slug, $"{text} {i:0000}", more: form)).Id();
        }
        return ids;
    }

    public static Task<List<CommentStatus>> StatesOf(this BlogApp app, IEnumerable<long> ids) =>
        app.Db(db => db.Comments.Where(c => ids.Contains(c.Id)).Select(c => c.Status).Distinct().ToListAsync());

    public static AngleSharp.Dom.IElement? Pile(this Page page, long first) => page.Document.QuerySelector($".pile[data-campaign='{first}']");
}
