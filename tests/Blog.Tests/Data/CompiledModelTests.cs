using Blog.Data;
using Blog.Data.Compiled;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Blog.Tests.Data;

/// <summary>The model that saves building it at each start is no older than the code: src/Blog/Data/make-migrations makes it.</summary>
public class CompiledModelTests
{
    [Fact]
    public void What_is_compiled_is_what_the_code_says()
    {
        using var db = new SqliteDesign().CreateDbContext([]);
        Assert.IsType<SqliteBlogDbContextModel>(db.Model);
        Assert.Equal(Lines(db.GetService<IDesignTimeModel>().Model), Lines(db.Model));
    }

    static IEnumerable<string> Lines(IModel model) => model.GetEntityTypes().SelectMany(entity => Columns(entity).Concat(Indexes(entity)).Concat(Keys(entity))).Order(StringComparer.Ordinal);

    static IEnumerable<string> Columns(IEntityType entity) => entity.GetProperties()
        .Select(p => $"{entity.Name}: {p.Name} {p.ClrType} is {p.GetColumnName()} {p.GetColumnType()} {p.IsNullable} {p.GetMaxLength()} {p.IsConcurrencyToken} {p.GetTypeMapping().Converter?.GetType()}");

    static IEnumerable<string> Indexes(IEntityType entity) => entity.GetIndexes()
        .Select(index => $"{entity.Name}: index of {string.Join(',', index.Properties.Select(p => p.Name))} {index.IsUnique}");

    static IEnumerable<string> Keys(IEntityType entity) => entity.GetForeignKeys()
        .Select(key => $"{entity.Name}: {string.Join(',', key.Properties.Select(p => p.Name))} to {key.PrincipalEntityType.Name} {key.IsRequired} {key.DeleteBehavior}");
}
