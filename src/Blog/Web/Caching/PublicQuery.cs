namespace Blog.Web.Caching;

/// <summary>The queries that lead to public pages: none, the number of a page, comments in one language. Others would fill the cache with copies.</summary>
public static class PublicQuery
{
    static readonly string[] Whole = ["?only=zh", "?only=en"], Numbered = ["?page=", "?comments=", "?only=zh&comments=", "?only=en&comments="];

    public static bool Is(string? query) => string.IsNullOrEmpty(query) || Whole.Contains(query) || Array.Exists(Numbered, start =>
        query.StartsWith(start, StringComparison.Ordinal) && query.Length - start.Length is > 0 and < 6
        && !query.AsSpan(start.Length).ContainsAnyExceptInRange('0', '9'));
}
