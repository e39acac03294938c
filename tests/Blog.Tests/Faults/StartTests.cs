using System.Net;

namespace Blog.Tests.Faults;

public sealed class StartTests : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("liangyu-start-");

    /// <summary>It listens before the database is there.</summary>
    [Fact]
    public async Task Whoever_comes_to_a_new_blog_before_it_is_open_waits_for_the_page()
    {
        using var server = await KilledServer.Start(folder.FullName, new Dictionary<string, string> { ["Site:BaseUrl"] = "https://blog.example" },
            new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["Logging__LogLevel__Default"] = "Error" }, until: server => server.Listens());
        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync("/zh/", TestContext.Current.CancellationToken)).StatusCode);
        for (var left = 200; left > 0 && server.Said.Count == 0; left--) await Task.Delay(50, TestContext.Current.CancellationToken);
        await Task.Delay(500, TestContext.Current.CancellationToken);   // for what other workers may have to say
        Assert.Matches("https://blog.example/account/owner\\?token=", Assert.Single(server.Said));   // and no worker complained of a table that is not there yet
    }

    public void Dispose() => folder.Delete(recursive: true);
}
