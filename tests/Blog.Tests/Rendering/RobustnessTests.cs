using System.Diagnostics;
using Blog.Localization;
using Blog.Rendering;
using CsCheck;

namespace Blog.Tests.Rendering;

public class RobustnessTests
{
    static readonly PostRenderer Posts = new();
    static readonly CommentRenderer Comments = new();

    [Fact]
    public void Any_string_at_all_can_be_rendered()
    {
        var pieces = Gen.OneOf(
            Gen.Char.Select(letter => letter.ToString()),
            Gen.Char['\uD800', '\uDFFF'].Select(letter => letter.ToString()),
            Corpus.AnyOf("\0", "中", "，", "“", "**", "_", "~~", "`", "[", "](", ")", "!", "<", ">", "&", "|", "\n", "\n\n", "- ", "> ", "# ", "[^1]", "\n\n[^1]: ", "https://", "www.a.b", "—— ", "：", "word ", "𠮷", "👨‍👩‍👧", "\u202E", "\uE000", "\t", "    ", "|-|"));
        pieces.List[0, 60].Select(list => string.Concat(list)).Sample(text =>
        {
            Assert.NotNull(Posts.Render(text, Language.Chinese, "a-").Html);
            Assert.NotNull(Posts.Render(text, Language.English).Html);
            Assert.NotNull(Posts.RenderInline(text, Language.English));
            Assert.NotNull(Comments.Render(text));
            Assert.NotNull(LanguageMarks.Mark(text, Language.English));
            Assert.NotNull(Excerpt.Of(text, 10));
        }, iter: 3000);
    }

    [Theory]
    [InlineData(">", 10_000)]
    [InlineData("- ", 10_000)]
    [InlineData("[", 10_000)]
    [InlineData("*a **b ", 3_000)]
    [InlineData("中 four words are here ", 10_000)]
    [InlineData("> a\n\n", 5_000)]
    [InlineData("中文 text **b** https://a.com\n\n", 200_000)]
    public void Monstrous_texts_end_in_time_with_nothing_lost(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times)) + "尾";
        var watch = Stopwatch.StartNew();
        Assert.Contains("尾", Posts.Render(text, Language.Chinese).Html);
        Assert.Contains("尾", Comments.Render(text));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    [Fact]
    public void What_is_too_deep_is_shown_as_typed() =>
        Assert.Equal("<p>" + string.Concat(Enumerable.Repeat("&gt;", 10_000)) + " &lt;b&gt;</p>", Comments.Render(new string('>', 10_000) + " <b>"));

    [Fact]
    public void Lone_surrogates_and_nul_become_replacement_characters() =>
        Assert.Equal("<p>a\uFFFDb\uFFFDc</p>", Comments.Render("a\0b\uD800c"));

    [Fact]
    public void Many_threads_get_the_same_html()
    {
        const string markdown = "# 题\n\n**注意：**见https://e.com/a，[x](javascript:x)\n\n- Cache 缓存\n- Kernel 内核";
        var expected = Posts.Render(markdown, Language.Chinese).Html;
        Parallel.For(0, 200, _ => Assert.Equal(expected, Posts.Render(markdown, Language.Chinese).Html));
    }
}
