using System.Text.Json;

namespace Blog.Tests;

public class TextCommandTests
{
    [Fact]
    public void Render_answers_with_one_html_for_each_markdown() =>
        Assert.Equal(["<p><strong>注意：</strong>不要</p>", "<p>a\nb</p>"], Run<string>("render", "**注意：**不要", "a\nb"));

    [Fact]
    public void Graphemes_answers_with_what_is_seen_as_characters() =>
        Assert.Equal([["👨‍👩‍👧", "é", "中"], []], Run<string[]>("graphemes", "👨‍👩‍👧é中", ""));

    [Theory]
    [InlineData("\r\n|a")]
    [InlineData("각|가")]
    [InlineData("🇨🇳|🇬🇧|🇨")]
    [InlineData("👩🏽‍💻|☎️|1️⃣")]
    [InlineData("葛\U000E0100|か\u3099|。")]
    [InlineData("\u0600\u0661|a\u0903")]
    public void Graphemes_follow_the_rules_of_unicode(string elements) =>
        Assert.Equal([elements.Split('|')], Run<string[]>("graphemes", elements.Replace("|", "")));

    [Fact]
    public void Fold_answers_with_what_is_compared_in_a_search() =>
        Assert.Equal(["linux内核", ""], Run<string>("fold", "Ｌｉｎｕｘ 內核", ""));

    [Fact]
    public void Terms_answers_with_pairs_of_names()
    {
        using var output = new StringWriter();
        Assert.Equal(0, TextCommands.Run(["terms"], new StringReader("""["它的Atomic Upgrade（原子更新），参数（可选）", "无"]"""), output, TextWriter.Null));
        Assert.Equal("""[[{"en":"Atomic Upgrade","zh":"原子更新"}],[]]""", output.ToString().Trim());
    }

    [Theory, InlineData("{]"), InlineData(""), InlineData("null"), InlineData("[null]"), InlineData("[1]"), InlineData("[\"\\ud83c\"]")]
    public void Input_that_is_no_array_of_strings_is_refused(string input)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.Equal(2, TextCommands.Run(["fold"], new StringReader(input), output, error));
        Assert.Equal("", output.ToString());
        Assert.Contains("array of strings", error.ToString());
    }

    [Fact]
    public void Other_verbs_are_left_to_others() =>
        Assert.Null(TextCommands.Run(["--urls"], TextReader.Null, TextWriter.Null, TextWriter.Null));

    static T[] Run<T>(string verb, params string[] texts)
    {
        using var output = new StringWriter();
        Assert.Equal(0, TextCommands.Run([verb], new StringReader(JsonSerializer.Serialize(texts)), output, TextWriter.Null));
        return JsonSerializer.Deserialize<T[]>(output.ToString())!;
    }
}
