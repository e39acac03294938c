using System.Text.Json;

namespace Blog.Tests;

public sealed class SpamCommandTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void Each_comment_gets_a_score_and_a_verdict_and_the_figures_are_printed()
    {
        var (train, test, scores) = (Write("train", 40), Write("test", 7), Path.Combine(folder, "scores"));
        using var output = new StringWriter();

        Assert.Equal(0, SpamCommands.Run(["spam", "evaluate", "--train", train, "--test", test, "--out", scores], output, TextWriter.Null));

        var lines = File.ReadLines(scores).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(Enumerable.Range(0, 7).Select(n => $"c{n}"), lines.Select(line => line.GetProperty("id").GetString()));
        Assert.All(lines, line => Assert.InRange(line.GetProperty("score").GetDouble(), 0, 1));
        Assert.All(lines, line => Assert.Contains(line.GetProperty("verdict").GetString(), new[] { "publish", "hold", "spam", "discard" }));
        Assert.Contains("auc 1.0000", output.ToString());
        Assert.Contains("false-positives 0.00%", output.ToString());
    }

    [Theory]
    [InlineData("spam")]
    [InlineData("spam", "evaluate")]
    [InlineData("spam", "evaluate", "--train", "a", "--test", "b", "--out")]
    public void What_is_missing_is_told(params string[] args)
    {
        using var error = new StringWriter();

        Assert.Equal(2, SpamCommands.Run(args, TextWriter.Null, error));
        Assert.Contains("spam evaluate --train", error.ToString());
    }

    [Fact]
    public void A_file_that_is_none_is_refused()
    {
        var broken = Path.Combine(folder, "broken");
        File.WriteAllText(broken, "{]");

        Assert.Equal(1, SpamCommands.Run(["spam", "evaluate", "--train", broken, "--test", broken, "--out", broken], TextWriter.Null, TextWriter.Null));
        Assert.Equal(1, SpamCommands.Run(["spam", "evaluate", "--train", "/none", "--test", broken, "--out", broken], TextWriter.Null, TextWriter.Null));
        Assert.Null(SpamCommands.Run(["render"], TextWriter.Null, TextWriter.Null));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    string Write(string name, int count)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllLines(file, Enumerable.Range(0, count).Select(n => JsonSerializer.Serialize(n % 2 == 0
            ? new { id = $"c{n}", author = "阿明", url = "", text = $"写得真好，第 {n} 段", label = "ham", kind = "blog", lang = "zh" }
            : new { id = $"c{n}", author = "cheap bags", url = $"http://bags{n}.example", text = $"[url=http://bags{n}.example]cheap bags[/url]", label = "spam", kind = "blog", lang = "en" })));
        return file;
    }
}
