using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Blog.Tests.Rendering;

/// <summary>The specification's own examples (Data/commonmark-0.31.2.json, CC BY-SA 4.0, notice inside).</summary>
public partial class CommonMarkTests
{
    sealed record Example(int Number, string Markdown, string Html, string Section);

    static readonly Example[] Examples = JsonDocument.Parse(Corpus.Text("commonmark-0.31.2.json"))
        .RootElement.GetProperty("examples").Deserialize<Example[]>(JsonSerializerOptions.Web)!;

    /// <summary>Where a safe blog differs on purpose, and why.</summary>
    static readonly Dictionary<string, int[]> Differences = new()
    {
        ["raw HTML is shown, not used"] =
        [
            21, 31, .. Enumerable.Range(148, 44), 201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536,
            .. Enumerable.Range(613, 5), 623, .. Enumerable.Range(625, 7), 642, 643,
        ],
        ["a picture alone in its paragraph is a figure"] = [520, 572, 573, 575, 576, 577, 578, .. Enumerable.Range(580, 10), 591],
        ["only http, https and mailto are linked"] = [500, 596, 598, 599, 601],
        ["bare addresses are linked"] = [608, 611],
    };

    [Fact]
    public void Every_example_renders_as_specified_but_for_the_listed_ones()
    {
        Assert.Equal(652, Examples.Length);
        var different = Examples.Where(example => Normal(example.Html) != Normal(Rendered.English(example.Markdown)));
        Assert.Equal(Differences.Values.SelectMany(numbers => numbers).Order(), different.Select(example => example.Number).Order());
    }

    static string Normal(string html)
    {
        var body = Html.Parse(html);
        foreach (var element in body.QuerySelectorAll("*"))
            foreach (var ours in new[] { "id", "rel", "loading", "decoding", "tabindex" })
                element.RemoveAttribute(ours);
        foreach (var code in body.QuerySelectorAll("pre > code")) code.TextContent = code.TextContent;   // colours say nothing
        return BetweenTags().Replace(body.InnerHtml, "><").Trim();
    }

    [GeneratedRegex(@">\s+<")]
    private static partial Regex BetweenTags();
}
