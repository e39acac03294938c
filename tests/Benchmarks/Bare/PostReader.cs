using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Benchmarks.Bare;

/// <summary>The queries of a post's page.</summary>
public sealed class PostReader(string connection)
{
    const string PostQuery = """
        SELECT t.PostId, t.Slug, t.Title, t.Excerpt, t.Html, t.NoticeHtml, t.Outline, t.HanLetters, t.LatinWords, t.Minutes, t.PublishedAt, t.UpdatedAt,
          t.SourceRevision, p.Kind, p.OriginalLanguage, p.AuthorName, p.CommentPolicy, p.CommentsCloseAfterDays, p.PublishedComments, w.Slug, w.Title, w.ContentRevision
        FROM Translations t JOIN Posts p ON p.Id = t.PostId
        LEFT JOIN Translations w ON w.PostId = t.PostId AND w.Language <> t.Language AND w.PublishedAt <= $now
        WHERE t.Language = $language AND t.Slug = $slug AND t.PublishedAt <= $now AND p.Kind = 'Post' LIMIT 1
        """;

    const string TagQuery = "SELECT x.Slug, x.Name FROM PostTags j JOIN TagTexts x ON x.TagId = j.TagsId AND x.Language = $language WHERE j.PostsId = $post ORDER BY x.Name";

    const string ThreadQuery = """
        SELECT Id, ParentId, Language, ByAuthor, AuthorName, Website, Html, CreatedAt, Status FROM Comments
        WHERE PostId = $post AND Status = 'Published' ORDER BY RootId, Id LIMIT 30 OFFSET 0
        """;

    public sealed record Row(long Id, string Slug, string Title, string Excerpt, string Html, string Outline, string Author, int Comments, string? TwinSlug, string? TwinTitle);

    public sealed record Said(long Id, string Language, string Name, string Website, string Html, DateTime At);

    public (Row? Post, List<Said> Said) Read(string language, string slug)
    {
        using var open = new SqliteConnection(connection);
        open.Open();
        var now = DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
        var post = Rows(open, PostQuery, row => new Row(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(6), row.GetString(15),
            row.GetInt32(18), row.IsDBNull(19) ? null : row.GetString(19), row.IsDBNull(20) ? null : row.GetString(20)), ("$language", language), ("$slug", slug), ("$now", now)).FirstOrDefault();
        if (post is null) return (null, []);
        Rows(open, TagQuery, row => (row.GetString(0), row.GetString(1)), ("$language", language), ("$post", post.Id));
        return (post, Rows(open, ThreadQuery,
            row => new Said(row.GetInt64(0), row.GetString(2), row.GetString(4), row.GetString(5), row.GetString(6), row.GetDateTime(7)), ("$post", post.Id)));
    }

    static List<T> Rows<T>(SqliteConnection open, string text, Func<SqliteDataReader, T> read, params (string Name, object Value)[] parameters)
    {
        using var command = open.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }
}
