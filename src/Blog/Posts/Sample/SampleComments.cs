using System.Text.Json;
using Blog.Comments;
using Blog.Data;
using Blog.Localization;
using Blog.Rendering;
using Microsoft.EntityFrameworkCore;
using Moderation;

namespace Blog.Posts.Sample;

/// <summary>The sample's readers, judged by the blog's own filter. What waits in the queue was said just now.</summary>
public class SampleComments(BlogDbContext db, CommentRenderer renderer, CurrentFilter current, Aftermath aftermath, TimeProvider clock)
{
    const string Slug = "two-days-at-linuxcon-2017";

    record Line(string Author, string Email, string? Website, string Language, DateTime? At, int HoursAgo, int? Parent, bool ByAuthor, string Body, CommentStatus Status);

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    public async Task Add(CancellationToken stop)
    {
        var post = await db.Translations.Where(t => t.Slug == Slug).Select(t => t.PostId).FirstAsync(stop);
        var written = new List<Comment>();
        foreach (var line in JsonSerializer.Deserialize<Line[]>(SampleFile.Read("comments.json"), Json)!)
        {
            var comment = CommentOf(line, post, line.Parent is { } index ? written[index] : null);
            db.Comments.Add(comment);
            await aftermath.Save(comment.Receive(line.Status, await Judge(line, comment, stop)), stop);
            written.Add(comment);
        }
    }

    ValueTask<Judgement> Judge(Line line, Comment comment, CancellationToken stop) => line.ByAuthor
        ? new(new Judgement(Verdict.Publish, 0, []))
        : current.Filter.Judge(new Submission
        {
            Author = line.Author, Email = line.Email, Website = comment.Website, Text = line.Body, Language = comment.Language.Tag,
            WritingTime = TimeSpan.FromSeconds(line.Status == CommentStatus.Spam ? 2 : 90), FirstComment = true, At = comment.CreatedAt,
        }, stop);

    Comment CommentOf(Line line, long post, Comment? parent) => new()
    {
        PostId = post, ParentId = parent?.Id, RootId = parent?.RootId ?? 0, ByAuthor = line.ByAuthor,
        Language = Language.Parse(line.Language, null), AuthorName = line.Author, Email = line.Email, Website = line.Website ?? "",
        Markdown = line.Body, Html = renderer.Render(line.Body), Fingerprint = Fingerprint.Of(line.Body),
        ReceiptKey = Guid.NewGuid().ToString("N"), CreatedAt = line.At?.ToUniversalTime() ?? clock.GetUtcNow().UtcDateTime.AddHours(-line.HoursAgo),
    };
}
