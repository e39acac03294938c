using Blog.Tests.Data;
using Blog.Web.Caching.Saved;

namespace Blog.Tests.Web;

public sealed class VigilTests : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("liangyu-vigil-");

    public VigilTests() => Do("PRAGMA journal_mode=WAL; CREATE TABLE Words (Word TEXT)");

    string File => Path.Combine(folder.FullName, "blog.db");

    string Connection => $"Data Source={File};Pooling=False";

    [Fact]
    public void A_file_that_nobody_wrote_to_lies_as_it_was_seen_also_when_it_is_closed()
    {
        RestingFile? seen;
        using (var vigil = new Vigil(Connection)) seen = vigil.End();
        Assert.NotNull(seen);
        Assert.Equal(seen, RestingFile.Look(File));
    }

    [Fact]
    public void Whoever_wrote_meanwhile_is_noticed()
    {
        using var vigil = new Vigil(Connection);
        Do("INSERT INTO Words VALUES ('one')");
        Assert.Null(vigil.End());
    }

    [Fact]
    public void Nobody_may_have_it_open_any_more()
    {
        using var other = SqliteFile.Open(File);
        other.Do("SELECT count(*) FROM Words");
        using var vigil = new Vigil(Connection);
        Assert.Null(vigil.End());
    }

    [Fact]
    public void What_was_written_is_seen_by_the_file()
    {
        Do("INSERT INTO Words VALUES ('one')");
        RestingFile? before;
        using (var vigil = new Vigil(Connection)) before = vigil.End();
        Do("UPDATE Words SET Word = 'two'");
        Assert.Equal(before?.Length, RestingFile.Look(File)?.Length);
        Assert.NotEqual(before, RestingFile.Look(File));
    }

    [Fact]
    public void A_file_that_counts_whole_seconds_is_not_trusted()
    {
        System.IO.File.SetLastWriteTimeUtc(File, new DateTime(2017, 6, 19, 12, 0, 0, DateTimeKind.Utc));
        Assert.Null(RestingFile.Look(File));
    }

    void Do(string text) => SqliteFile.Do(File, text);

    public void Dispose() => folder.Delete(recursive: true);
}
