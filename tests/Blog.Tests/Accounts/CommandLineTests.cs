using Blog.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Blog.Tests.Accounts;

public sealed class CommandLineTests : IDisposable
{
    const string Good = "a sentence of my own";

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("liangyu-command-");

    [Fact]
    public async Task Accounts_are_made_once_each_on_an_empty_folder()
    {
        var owner = await Run(Good, "create-owner", "owner@example.org");
        Assert.Equal((0, ""), (owner.Code, owner.Error));
        Assert.Contains("owner@example.org", owner.Output);

        Assert.Equal(0, (await Run(Good, "create-user", "mod@example.org", "--role", "Moderator")).Code);
        Assert.Equal(0, (await Run(Good, "create-user", "reader@example.org")).Code);
        var again = await Run(Good, "create-user", "mod@example.org");
        Assert.Equal((1, "There is already an account with this e-mail address."), (again.Code, again.Error.Trim()));
    }

    [Theory]
    [InlineData("short", "too short"), InlineData("Password2026", "guessers"), InlineData("", "Enter a password")]
    public async Task A_weak_password_is_refused_with_the_reason(string password, string reason)
    {
        var answer = await Run(password, "create-owner", "owner@example.org");

        Assert.Equal(1, answer.Code);
        Assert.Contains(reason, answer.Error);
    }

    [Theory]
    [InlineData("dance"), InlineData("create-owner"), InlineData("set-password"), InlineData("create-user", "a@example.org", "--role", "King"), InlineData("create-user", "a@example.org", "--role")]
    public async Task What_is_not_understood_is_answered_with_the_usage(params string[] arguments)
    {
        var answer = await Run(Good, arguments);

        Assert.Equal(2, answer.Code);
        Assert.Contains("create-user EMAIL [--role Moderator|Author]", answer.Error);
    }

    [Fact]
    public async Task A_forgotten_password_is_set_anew_and_a_bad_one_refused()
    {
        await Run(Good, "create-owner", "owner@example.org");

        var set = await Run("another sentence of mine", "set-password", "owner@example.org");
        Assert.Equal((0, ""), (set.Code, set.Error));
        Assert.Contains("owner@example.org", set.Output);
        var (weak, nobody) = (await Run("short", "set-password", "owner@example.org"), await Run(Good, "set-password", "nobody@example.org"));
        Assert.Equal((1, 1), (weak.Code, nobody.Code));
        Assert.Contains("too short", weak.Error);
        Assert.Contains("no account", nobody.Error);
        Assert.True(await Opens("owner@example.org", "another sentence of mine"));
        Assert.False(await Opens("owner@example.org", Good));
    }

    // What the command left behind, as the site reads it.
    async Task<bool> Opens(string email, string password)
    {
        await using var app = new BlogApp();
        app.Settings["DataFolder"] = folder.FullName;
        return await app.With<UserManager<BlogUser>, bool>(async users => await users.CheckPasswordAsync((await users.FindByEmailAsync(email))!, password));
    }

    Task<(int Code, string Output, string Error)> Run(string input, params string[] arguments) => CommandProcess.Run(folder.FullName, input, arguments);

    public void Dispose() => folder.Delete(recursive: true);
}
