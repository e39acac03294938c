using Blog.Comments;

namespace Blog.Tests.Comments;

public class SearchWordsTests
{
    [Theory]
    [InlineData("内存 Kernel 内存", " 内存 存 kernel ")]
    [InlineData("用GCC编译", " 用 gcc 编译 译 ")]
    [InlineData("𠮷野家𠮷", " 𠮷野 野家 家𠮷 𠮷 ")]
    [InlineData("한국어 v6.1", " 한국어 v6 1 ")]
    [InlineData("…!", "  ")]
    public void Chinese_is_indexed_in_pairs_and_its_last_letter_everything_else_in_words(string text, string indexed) =>
        Assert.Equal(indexed, SearchWords.Of(text));

    [Fact]
    public void A_word_without_end_is_cut() => Assert.Equal($" {new string('x', 40)} xxxxx ", SearchWords.Of(new string('x', 45)));

    [Theory]
    [InlineData("存", "存*")]
    [InlineData("𠮷", "𠮷*")]
    [InlineData("内存页", "内存 存页")]
    [InlineData("page cac", "page cac*")]
    [InlineData("page ca", "page ca")]
    public void The_last_word_and_a_single_Chinese_letter_may_go_on(string typed, string asked) =>
        Assert.Equal(asked, string.Join(' ', SearchWords.Asked(typed).Select(word => word.IsBeginning ? $"{word.Text}*" : word.Text)));
}
