using Blog.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Blog.Tests.Data;

/// <summary>No SQL Server runs here: its script is parsed, bound and linted, not executed.</summary>
public class SqlServerScriptTests
{
    const int LongestIndexKey = 1700, LongestClusteredKey = 900;   // bytes, SQL Server 2016 and later

    [Fact]
    public void The_script_of_the_migrations_parses_without_an_error()
    {
        using var text = new StringReader(Script());
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(text, out var errors);
        Assert.Empty(errors.Select(error => $"{error.Line}: {error.Message}"));
    }

    [Fact]
    public void Every_name_in_the_tables_that_result_is_bound_to_something_defined()
    {
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (var statement in Definitions()) model.AddObjects(statement);
        Assert.NotEmpty(model.GetObjects(DacQueryScopes.UserDefined, ModelSchema.Table));
        Assert.Empty(model.Validate().Where(message => message.MessageType == DacMessageType.Error).Select(message => message.Message));
    }

    [Fact]
    public void A_reference_to_a_missing_table_is_found_out()
    {
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        model.AddObjects("CREATE TABLE [A] ([Id] int NOT NULL, CONSTRAINT [FK] FOREIGN KEY ([Id]) REFERENCES [Nowhere] ([Id]))");
        Assert.NotEmpty(model.Validate());
    }

    [Fact]
    public void No_table_is_reached_by_two_cascading_paths()
    {
        using var db = new SqlServerDesign().CreateDbContext([]);
        foreach (var table in db.Model.GetEntityTypes())
            foreach (var (target, paths) in CascadesFrom(table, []).GroupBy(t => t.Name).Select(g => (g.Key, g.Count())))
                Assert.True(paths == 1, $"error 1785: {table.Name} cascades to {target} by {paths} paths");
    }

    [Fact]
    public void No_index_key_is_longer_than_the_server_allows()
    {
        using var db = new SqlServerDesign().CreateDbContext([]);
        foreach (var index in db.Model.GetEntityTypes().SelectMany(type => type.GetIndexes()))
            Assert.True(index.Properties.Sum(Bytes) <= LongestIndexKey, $"{index.DeclaringEntityType.Name}: {index.Name ?? index.ToString()}");
        // Identity's own passkey id may be 1,023 bytes by its standard; the server takes the table and refuses only such a row.
        foreach (var key in db.Model.GetEntityTypes().Where(type => !type.Name.Contains("Passkey")).Select(type => type.FindPrimaryKey()!))
            Assert.True(key.Properties.Sum(Bytes) <= LongestClusteredKey, $"{key.DeclaringEntityType.Name}: {key}");
    }

    static string Script()
    {
        using var db = new SqlServerDesign().CreateDbContext([]);
        return db.GetService<IMigrator>().GenerateScript();
    }

    // Tables and indices as all migrations leave them, without rows that are filled in: the binder does not take a column added later.
    static IEnumerable<string> Definitions()
    {
        using var db = new SqlServerDesign().CreateDbContext([]);
        using var text = new StringReader(db.Database.GenerateCreateScript());
        var script = (TSqlScript)new TSql160Parser(true).Parse(text, out _);
        var writer = new Sql160ScriptGenerator();
        foreach (var statement in script.Batches.SelectMany(batch => batch.Statements).Where(s => s is CreateTableStatement or CreateIndexStatement or AlterTableAddTableElementStatement))
        {
            writer.GenerateScript(statement, out var sql);
            yield return sql;
        }
    }

    static IEnumerable<Microsoft.EntityFrameworkCore.Metadata.IEntityType> CascadesFrom(
        Microsoft.EntityFrameworkCore.Metadata.IEntityType table, IReadOnlyList<string> seen) =>
        table.GetReferencingForeignKeys()
            .Where(key => key.DeleteBehavior == DeleteBehavior.Cascade && key.DeclaringEntityType != table && !seen.Contains(key.DeclaringEntityType.Name))
            .SelectMany(key => CascadesFrom(key.DeclaringEntityType, [.. seen, table.Name]).Prepend(key.DeclaringEntityType));

    static int Bytes(Microsoft.EntityFrameworkCore.Metadata.IProperty property)
    {
        var type = property.GetRelationalTypeMapping().StoreType;
        var length = type.EndsWith("(max)", StringComparison.Ordinal) ? int.MaxValue / 4 : int.Parse($"0{string.Concat(type.Where(char.IsDigit))}");
        return type.StartsWith("nvarchar", StringComparison.Ordinal) ? 2 * length
            : type.StartsWith("varbinary", StringComparison.Ordinal) ? length
            : type switch { "bit" => 1, "int" => 4, _ => 8 };
    }
}
