using Microsoft.Data.Sqlite;

namespace Blog.Tests.Data;

/// <summary>A database reached behind the site's back, as by a hand with a tool of SQLite.</summary>
static class SqliteFile
{
    public static SqliteConnection Open(string path)
    {
        var file = new SqliteConnection($"Data Source={path};Pooling=False");
        file.Open();
        return file;
    }

    /// <returns>How many rows were changed.</returns>
    public static int Do(string path, string statement)
    {
        using var file = Open(path);
        return file.Do(statement);
    }

    public static int Do(this SqliteConnection file, string statement)
    {
        using var command = file.CreateCommand();
        command.CommandText = statement;
        return command.ExecuteNonQuery();
    }
}
