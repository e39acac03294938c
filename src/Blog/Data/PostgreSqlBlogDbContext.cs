using Microsoft.EntityFrameworkCore;

namespace Blog.Data;

public class PostgreSqlBlogDbContext(DbContextOptions<PostgreSqlBlogDbContext> options) : BlogDbContext(options);
