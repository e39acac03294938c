using System.Data.Common;
using System.Net;
using Blog.Data;
using Blog.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Reading;

public class TroubleTests(TroubledApp app) : IClassFixture<TroubledApp>
{
    [Theory]
    [InlineData(5, "zh", 503), InlineData(8, "en", 503), InlineData(1, "zh", 500), InlineData(1, "en", 500)]
    public async Task A_database_in_trouble_is_told_without_details(int code, string lang, int status)
    {
        Assert.Equal(HttpStatusCode.OK, (await app.Reader.Get($"/{lang}/?kept=no")).Status);
        app.Trouble.Code = code;
        var page = await app.Reader.Get($"/{lang}/?kept=no");
        app.Trouble.Code = 0;

        Assert.Equal(status, (int)page.Status);
        Assert.Equal(status == 503, page.Response.Headers.RetryAfter is not null);
        Assert.Equal(lang == "zh" ? "zh-Hans" : "en", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(page.Document.QuerySelector("main h1"));
        Assert.DoesNotContain("secret of the engine", page.Body);
        Assert.True(page.Response.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public void Trouble_is_seen_inside_of_what_wraps_it()
    {
        Assert.True(DatabaseTrouble.IsTrouble(new DbUpdateException("", new SqliteException("", 6))));
        Assert.False(DatabaseTrouble.IsTrouble(new DbUpdateException("", new SqliteException("", 19))));
        Assert.False(DatabaseTrouble.IsTrouble(null));
    }
}

/// <summary>The site on a database that fails when told to.</summary>
public class TroubledApp : BlogApp
{
    public Failing Trouble { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
            services.ConfigureDbContext<SqliteBlogDbContext>(options => options.AddInterceptors(Trouble)));
    }

    public class Failing : DbCommandInterceptor
    {
        public int Code { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData data, InterceptionResult<DbDataReader> result, CancellationToken stop = default) =>
            Code == 0 ? new(result) : throw new SqliteException("secret of the engine", Code);
    }
}
