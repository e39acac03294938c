namespace Blog.Tests.SiteKeys;

/// <summary>Clients that nobody here wrote, unchanged, against a server that really listens.</summary>
public class ForeignClientTests(ListeningSite site) : IClassFixture<ListeningSite>
{
    const string Understood = "valid true\nunknown false\nham false\nspam true\nbefore false\nreported true\nwithdrawn false";

    [Theory, InlineData("akismet-api", "akismet-api.cjs"), InlineData("akismet", "akismet.cjs"), InlineData("@cedx/akismet", "cedx.mjs")]
    public async Task Clients_for_Node_are_understood(string package, string script)
    {
        Assert.SkipUnless(await ListeningSite.Has("node", "--input-type=module", "-e", $"await import('{package}')"), $"Node or its package {package} is not installed.");
        Assert.Equal(Understood, await site.Talk("node", ["--require", "./loopback.cjs"], script));
    }

    [Fact]
    public async Task Perls_client_is_understood()
    {
        Assert.SkipUnless(await ListeningSite.Has("perl", "-MNet::Akismet", "-e1"), "Perl or Net::Akismet is not installed.");
        Assert.Equal(Understood, await site.Talk("perl", [], "net-akismet.pl"));
    }

    [Fact]
    public async Task Rubys_client_is_understood()
    {
        Assert.SkipUnless(await ListeningSite.Has("ruby", "-rakismet", "-e", ""), "Ruby or its gem akismet is not installed.");
        Assert.Equal(Understood, await site.Talk("ruby", [], "akismet.rb"));
    }

    [Fact]
    public async Task A_key_made_on_the_command_line_is_known_at_once()
    {
        var made = await site.MakeKey("https://garden.example");

        Assert.Equal(0, made.Code);
        Assert.Matches("^[a-z0-9]{12}\r?\n$", made.Output);
        Assert.Equal("valid", (await site.Verify(made.Output.Trim())).Body);
    }

    [Fact]
    public async Task The_first_command_of_all_prints_the_key_and_nothing_else()
    {
        var folder = Directory.CreateTempSubdirectory("liangyu-new-");
        Assert.Matches("^[a-z0-9]{12}\r?\n$", (await ListeningSite.MakeKey(folder, "https://garden.example")).Output);
        folder.Delete(recursive: true);
    }

    [Theory, InlineData(1, "garden"), InlineData(1, "ftp://garden.example"), InlineData(2), InlineData(2, "--help")]
    public async Task A_key_needs_the_address_of_one_site(int code, params string[] arguments)
    {
        var answer = await site.MakeKey(arguments);
        Assert.Equal((code, ""), (answer.Code, answer.Output));
        Assert.NotEmpty(answer.Error);
    }
}
