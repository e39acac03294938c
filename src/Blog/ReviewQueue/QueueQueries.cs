using Blog.Comments;
using Microsoft.EntityFrameworkCore;

namespace Blog.ReviewQueue;

public static class QueueQueries
{
    const string Escape = @"\";

    extension(IQueryable<Comment> comments)
    {
        /// <summary>Those with the words in name, e-mail or text; every sign of <paramref name="words"/> means itself.</summary>
        public IQueryable<Comment> Mentioning(string words)
        {
            if (words.Length == 0) return comments;
            var pattern = $"%{Literal(words.ToLowerInvariant())}%";
            return comments.Where(c =>
                EF.Functions.Like(c.AuthorName.ToLower(), pattern, Escape)
                || EF.Functions.Like(c.Email.ToLower(), pattern, Escape)
                || EF.Functions.Like(c.Markdown.ToLower(), pattern, Escape));
        }

        public IQueryable<QueueRow> AsRows() => comments.Select(c => new QueueRow
        {
            Id = c.Id, Status = c.Status, CampaignId = c.CampaignId, PostId = c.PostId, Language = c.Language, CreatedAt = c.CreatedAt, Score = c.Score,
            AuthorName = c.AuthorName, Email = c.Email, Website = c.Website, Html = c.Html,
            ParentName = c.Parent!.AuthorName, ParentText = c.Parent.Markdown, ParentLanguage = c.Parent.Language,
            FindingsJson = c.Events.Where(e => e.FindingsJson != null).OrderByDescending(e => e.Id).Select(e => e.FindingsJson).FirstOrDefault(),
        });
    }

    // [ is special to SQL Server only, and taken for itself after the escape by the others.
    static string Literal(string words) => words.Replace(Escape, @"\\").Replace("%", @"\%").Replace("_", @"\_").Replace("[", @"\[");
}
