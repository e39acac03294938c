using Blog.Accounts;
using Blog.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests;

/// <summary>The real site on a real database of its own: an SQLite file unless a subclass says otherwise.</summary>
public class BlogApp : WebApplicationFactory<Program>
{
    public const string Password = "correct horse battery";

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("liangyu-test-");

    /// <summary>Configuration beside the defaults; set before the first request.</summary>
    public Dictionary<string, string> Settings { get; } = new()
    {
        ["Site:BaseUrl"] = "http://localhost",
        ["Media:CardFont"] = "none",   // most tests need no picture of their titles, and each takes a moment
        ["Comments:Limits"] = "off",
        ["Accounts:SignInsPerMinute"] = "100000",
        ["Logging:LogLevel:Default"] = "Error", ["Logging:LogLevel:Microsoft.AspNetCore"] = "Error",
    };

    public Visitor Reader => Visitor();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("DataFolder", folder.FullName);
        foreach (var (key, value) in Settings) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services => services.PostConfigure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1));   // half the time went into it
    }

    public Visitor Visitor() => new(CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true }));

    /// <summary>Somebody who may do what the role may, signed in through the form.</summary>
    public async Task<Visitor> SignIn(string? role = Roles.Owner)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await AddUser(email, role);
        var visitor = Visitor();
        await visitor.Get("/account/sign-in");
        var answer = await visitor.Post("/account/sign-in", ("Email", email), ("Password", Password));
        Assert.Equal(302, (int)answer.Status);
        return visitor;
    }

    public Task AddUser(string email, string? role) => With<UserManager<BlogUser>>(async users =>
    {
        var user = new BlogUser { UserName = email, Email = email, EmailConfirmed = true, DisplayName = role ?? "Reader" };
        Assert.True((await users.CreateAsync(user, Password)).Succeeded);
        if (role is null) return;
        var roles = Services.CreateScope().ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>();
        if (!await roles.RoleExistsAsync(role)) await roles.CreateAsync(new IdentityRole(role));
        Assert.True((await users.AddToRoleAsync(user, role)).Succeeded);
    });

    public async Task With<T>(Func<T, Task> act) where T : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<T>());
    }

    public async Task<TResult> With<T, TResult>(Func<T, Task<TResult>> ask) where T : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<T>());
    }

    /// <summary>Looks into the database.</summary>
    public Task<TResult> Db<TResult>(Func<BlogDbContext, Task<TResult>> ask) => With(ask);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}
