using AngleSharp.Dom;

namespace Blog.Tests.Rendering;

public class EmphasisTests
{
    [Theory]
    [InlineData("**注意：**不要", "<strong>注意：</strong>不要")]
    [InlineData("他说**“你好”**吗", "他说<strong>“你好”</strong>吗")]
    [InlineData("这是**《红楼梦》**里的", "这是<strong>《红楼梦》</strong>里的")]
    [InlineData("**（括号）**后面", "<strong>（括号）</strong>后面")]
    [InlineData("*强调，*继续", "<em>强调，</em>继续")]
    [InlineData("~~删除，~~了", "<del>删除，</del>了")]
    [InlineData("用**`code`**做", "用<strong><code>code</code></strong>做")]
    [InlineData("**中文（English）**和", "<strong>中文（English）</strong>和")]
    [InlineData("𠮷**「家」**𠮷", "𠮷<strong>「家」</strong>𠮷")]
    public void Stars_work_beside_chinese_marks(string markdown, string html) =>
        Assert.Equal($"<p>{html}</p>", Rendered.Chinese(markdown));

    [Fact]
    public void Every_pair_of_neighbours_gives_what_the_extension_s_author_gets()
    {
        var cases = Corpus.Lines("cjk-emphasis.txt").Where(line => line[0] != '#').Select(line => line.Split('\t')).ToList();
        Assert.True(cases.Count > 400);
        Assert.All(cases, each => Assert.Equal(Plain(each[1]), Plain(Rendered.Chinese(each[0]))));
    }

    [Theory]
    [InlineData("~~~three~~~")]
    [InlineData("10~20元，30~40元")]
    public void Only_two_tildes_strike_out(string markdown) => Assert.Equal($"<p>{markdown}</p>", Rendered.Chinese("甲" + markdown).Replace("甲", ""));

    [Theory]
    [InlineData("中_文_字")]
    [InlineData("a * b * c")]
    [InlineData("2**3**")]
    public void What_is_no_emphasis_stays_as_typed(string markdown) =>
        Assert.DoesNotContain("<em>", Rendered.Chinese(markdown));

    [Theory]
    [InlineData("**注意：**不要", "<strong>注意：</strong>不要")]
    [InlineData("~~删除，~~了", "<del>删除，</del>了")]
    public void Comments_know_the_same_emphasis(string markdown, string html) =>
        Assert.Equal($"<p>{html}</p>", Rendered.Comment(markdown));

    /// <summary>Marks of language and outside links are ours.</summary>
    static string Plain(string html)
    {
        var body = Html.Parse(html);
        foreach (var span in body.QuerySelectorAll("span")) span.Replace([.. span.ChildNodes]);
        foreach (var element in body.QuerySelectorAll("[lang]")) element.RemoveAttribute("lang");
        return body.InnerHtml.Replace("<s>", "<del>").Replace("</s>", "</del>");
    }
}
