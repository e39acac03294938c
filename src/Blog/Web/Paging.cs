namespace Blog.Web;

/// <summary>Which page of how many.</summary>
public sealed record Paging(int Page, int Pages, int Size)
{
    public int Skip => (Page - 1) * Size;

    public int? Newer => Page > 1 ? Page - 1 : null;

    public int? Older => Page < Pages ? Page + 1 : null;

    /// <summary>Null for a page that does not exist; the first always does.</summary>
    public static Paging? Of(int page, int total, int size)
    {
        var pages = Last(total, size);
        return page >= 1 && page <= pages ? new Paging(page, pages, size) : null;
    }

    public static int Last(int total, int size) => Math.Max(1, (total + size - 1) / size);

    /// <summary>The first page has the plain address.</summary>
    public static string Address(string path, int page) =>
        page <= 1 ? path : $"{path}{(path.Contains('?') ? '&' : '?')}page={page}";
}
