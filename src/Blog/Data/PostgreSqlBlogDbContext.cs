using Blog.Comments;
using Microsoft.EntityFrameworkCore;

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

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.Entity<Comment>().HasIndex(c => c.SearchText).HasMethod("GIN").IsTsVectorExpressionIndex(Configuration);
    }
}
