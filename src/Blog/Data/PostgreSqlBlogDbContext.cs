using Blog.Comments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Blog.Data;

public class PostgreSqlBlogDbContext(DbContextOptions<PostgreSqlBlogDbContext> options) : BlogDbContext(options)
{
    const string Configuration = "simple";   // the words are folded already

    public override IQueryable<long> Size => Database.SqlQuery<long>($"SELECT pg_database_size(current_database()) AS \"Value\"");

    public override IQueryable<long> Holding(CommentStatus status, IReadOnlyList<SearchWord> words)
    {
        var query = string.Join(" & ", words.Select(word => word.IsBeginning ? $"'{word.Text}':*" : $"'{word.Text}'"));
        return Comments.Where(c => c.Status == status && EF.Functions.ToTsVector(Configuration, c.SearchText).Matches(EF.Functions.ToTsQuery(Configuration, query)))
            .Select(c => c.Id);
    }

    /// <summary>The provider learns whether a table is there by asking for its rows, which is logged as a failure: so it is looked up, and made first.</summary>
    public override async Task<bool> HasHistory()
    {
        if (!await Database.CanConnectAsync()) return false;
        if (await Database.SqlQuery<bool>($"SELECT to_regclass('\"__EFMigrationsHistory\"') IS NOT NULL AS \"Value\"").SingleAsync()) return true;

        try
        {
            await Database.ExecuteSqlRawAsync(Database.GetService<IHistoryRepository>().GetCreateIfNotExistsScript());
        }
        catch (PostgresException taken) when (taken.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DuplicateTable)
        {
            // another node was quicker
        }
        return false;
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.Entity<Comment>().HasIndex(c => c.SearchText).HasMethod("GIN").IsTsVectorExpressionIndex(Configuration);
    }
}
