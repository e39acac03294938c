using Blog.Localization;
using Blog.Rendering;

namespace Blog.Tests.Rendering;

public class LengthTests
{
    [Theory]
    [InlineData("我用 Kubernetes 部署 VT-x", 4, 2)]
    [InlineData("don’t panic, it's 2017", 0, 3)]
    [InlineData("cafe\u0301s nai\u0308ves", 0, 2)]
    [InlineData("# 引言\n\n**两**个`code`词", 5, 1)]
    [InlineData("```\nnot counted at all\n```", 0, 0)]
    [InlineData("", 0, 0)]
    public void Han_letters_and_latin_words_are_counted(string markdown, int han, int words)
    {
        var text = new PostRenderer().Render(markdown, Language.Chinese);
        Assert.Equal((han, words), (text.HanLetters, text.LatinWords));
    }

    [Theory]
    [InlineData(1, 0, 0, 1)]
    [InlineData(350, 0, 0, 1)]
    [InlineData(351, 0, 0, 2)]
    [InlineData(350, 220, 0, 2)]
    [InlineData(350, 220, 220, 3)]
    public void Reading_takes_its_time_and_code_half_of_it(int han, int words, int code, int minutes)
    {
        var markdown = new string('字', han) + string.Concat(Enumerable.Repeat(" word", words)) + "\n\n```\n" + string.Concat(Enumerable.Repeat("word ", code)) + "\n```";
        Assert.Equal(minutes, new PostRenderer().Render(markdown, Language.Chinese).Minutes);
    }

    [Fact]
    public void Plain_text_is_what_a_reader_sees()
    {
        var text = new PostRenderer().Render("# 题\n\n见 [这里](/a)，*好*。\n第二行\n\n- `git`\n\n![不见](/a.png \"图注\")", Language.Chinese);
        Assert.Equal("题\n见 这里，好。第二行\ngit\n图注", text.PlainText);
    }
}
