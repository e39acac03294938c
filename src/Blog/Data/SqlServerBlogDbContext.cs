using Microsoft.EntityFrameworkCore;

namespace Blog.Data;

public class SqlServerBlogDbContext(DbContextOptions<SqlServerBlogDbContext> options) : BlogDbContext(options);
