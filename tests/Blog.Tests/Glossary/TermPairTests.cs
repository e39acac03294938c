using System.Runtime.CompilerServices;
using Blog.Glossary.Pairs;

namespace Blog.Tests.Glossary;

public class TermPairTests
{
    /// <summary>Text ||| English=中文; …: what may be suggested of it, and nothing else.</summary>
    [Fact]
    public void Names_side_by_side_are_suggested_and_asides_are_not()
    {
        var lines = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(Here())!, "pairs.txt")).Select(line => line.Split("|||")).ToList();
        Assert.True(lines.Count > 100);
        Assert.Empty(lines.Where(line => !Wanted(line[1]).SetEquals(Found(line[0]))).Select(line => $"{line[0]}: {string.Join("; ", Found(line[0]))}"));
    }

    [Fact]
    public void The_sentence_around_comes_along() =>
        Assert.Equal("一个内核（kernel）就够。", Assert.Single(TermPairs.In("先说别的。一个内核（kernel）就够。再说别的。")).Sentence);

    [Fact]
    public void A_pair_is_suggested_once() => Assert.Single(TermPairs.In("内核（kernel）\n\n再说内核（Kernel）"));

    [Theory, InlineData(""), InlineData("（）()（kernel）"), InlineData("\ud83c（kernel）"), InlineData("内核（kernel")]
    public void Odd_text_suggests_nothing(string markdown) => Assert.Empty(TermPairs.In(markdown));

    [Fact]
    public void Hostile_text_ends_soon()
    {
        Assert.Empty(TermPairs.In(new string('>', 20_000) + "内核（kernel）"));
        Assert.NotNull(TermPairs.In(string.Concat(Enumerable.Repeat("的内核（a b c d e f g h", 5_000))));
        Assert.NotNull(TermPairs.In(new string('的', 100_000) + "（kernel）"));
        Assert.NotNull(TermPairs.In(string.Concat(Enumerable.Repeat("interrupted administrators internationalise everything, 5（内核）", 4_000))));
    }

    static HashSet<string> Found(string text) => [.. TermPairs.In(text.Replace("\\n", "\n").Trim()).Select(pair => $"{pair.English}={pair.Chinese}")];

    static HashSet<string> Wanted(string pairs) => [.. pairs.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    static string Here([CallerFilePath] string path = "") => path;
}
