using Blog.Localization;
using Blog.Posts.SideBySide;
using Blog.Rendering;

namespace Blog.Tests.Posts.SideBySide;

public class AlignerTests
{
    const string Zh = """
        六月的北京很热，我从地铁站走到会场，排了很久的队。

        ## 只读的根分区

        下午在SUSE的展台，我头一回见到MicroOS。它的想法很朴素：根文件系统平时只读。

        - 第一项，谈容器
        - 第二项，谈内核

        ## 轻，但不是没有墙

        Clear Containers多花大约20 ms，普通容器共用一个内核。

        ```sh
        uname -r
        ```
        """;

    const string En = """
        Beijing in June is hot; I walked from the underground to the hall and stood in a long queue.

        ## A root you cannot write to

        At the SUSE stand that afternoon I met MicroOS for the first time. Its idea is plain: the root filesystem is read-only.

        - First, on containers
        - Second, on the kernel

        ## Light, but not without walls

        Clear Containers take about 20 ms more; plain containers share one kernel.

        ```sh
        uname -r
        ```
        """;

    [Fact]
    public void Texts_of_one_structure_pair_passage_by_passage_without_doubt()
    {
        var rows = Align(Zh, En);
        Assert.Equal(["p", "h2", "p", "li", "li", "h2", "p", "pre"], rows.Select(row => row.Zh.Single().Kind));
        Assert.All(rows, row => Assert.False(row.Unsure || row.En.Single().Kind != row.Zh.Single().Kind));
    }

    [Fact]
    public void A_paragraph_of_one_language_alone_stands_alone()
    {
        var rows = Align(Zh, En.Replace("## Light", "Translator’s note: the queue of 2017 was 300 metres long, as the papers reported a week later.\n\n## Light"));
        var alone = Assert.Single(rows, row => row.Zh.Count == 0);
        Assert.Contains("Translator", alone.En.Single().Text);
        Assert.Equal("轻，但不是没有墙", rows.Single(row => row.En is [{ Kind: "h2" } heading] && heading.Text.StartsWith("Light")).Zh.Single().Text);
    }

    [Fact]
    public void A_paragraph_that_the_translator_divided_stays_with_its_whole()
    {
        var rows = Align(
            "头一段讲MicroOS，它的根文件系统平时只读，升级写进一份新的快照，重启才换过去；要是起不来，就退回上一份。",
            "The first is about MicroOS, whose root filesystem is read-only in daily life.\n\nAn update goes into a new snapshot and takes over at the next boot; should that fail, back it goes.");
        Assert.Equal((1, 2), (Assert.Single(rows).Zh.Count, rows[0].En.Count));
    }

    [Fact]
    public void It_says_where_it_guessed()
    {
        var rows = Align("好。\n\n不好。\n\n算了。", "Good.\n\nWell.");
        Assert.Contains(rows, row => row.Unsure);
        Assert.Equal(3, rows.Sum(row => row.Zh.Count));
    }

    [Fact]
    public void A_pair_that_was_sure_survives_when_one_side_is_rewritten()
    {
        var before = Align(Zh, En);
        var zh = Zh.Replace("下午在SUSE的展台，我头一回见到MicroOS。", "那天下午，我在SUSE的展台上头一回见到了MicroOS这样东西。").Replace("六月的北京", "开场白，新添的一段，原来没有。\n\n六月的北京");
        var after = Align(zh, En, before);

        Assert.Empty(after.Single(row => row.Zh is [{ Text: "开场白，新添的一段，原来没有。" }]).En);
        foreach (var row in after.Where(row => row.En.Count > 0))
        {
            var was = before.Single(each => each.En[0].Key == row.En[0].Key);
            Assert.Equal((was.Zh[0].Key, false), (row.Zh[0].Key, row.Unsure));
        }
    }

    [Fact]
    public void Nothing_is_lost_and_nothing_comes_twice()
    {
        foreach (var (zh, en) in new[] { (Zh, ""), ("", En), (Zh, "## Light\n\none"), ("> 引\n\n| a |\n|---|\n| 1 |\n\n正文[^1]\n\n[^1]: 注", En) })
        {
            var rows = Align(zh, en);
            Assert.Equal(Of(zh, Language.Chinese).Select(passage => passage.Html), rows.SelectMany(row => row.Zh).Select(passage => passage.Html));
            Assert.Equal(Of(en, Language.English).Select(passage => passage.Html), rows.SelectMany(row => row.En).Select(passage => passage.Html));
        }
    }

    [Fact(Timeout = 60_000)]
    public Task Texts_of_many_thousand_lines_end() => Task.Run(() =>
    {
        var (many, more) = (string.Join("\n\n", Enumerable.Range(0, 5_000).Select(i => $"行{i}")), string.Join("\n\n", Enumerable.Range(0, 4_000).Select(i => $"line {i}")));
        var rows = Align(many, more);
        Assert.Equal(5_000, rows.Sum(row => row.Zh.Count));
        Assert.Equal(4_000, Align(many.Replace("行7", "改7"), more, rows).Sum(row => row.En.Count));
    }, TestContext.Current.CancellationToken);

    static IReadOnlyList<PairedRow> Align(string zh, string en, IReadOnlyList<PairedRow>? before = null) =>
        Aligner.Align(Of(zh, Language.Chinese), Of(en, Language.English), before ?? []);

    static IReadOnlyList<Passage> Of(string markdown, Language language) => Passages.Of(new PostRenderer().Render(markdown, language).Html, language + "-");
}
