using System.Text.Json;
using Blog.Rendering;

namespace Blog.Tests.Rendering;

public class RenderCommandTests
{
    [Fact]
    public void Render_answers_with_one_html_for_each_markdown() =>
        Assert.Equal(["<p><strong>注意：</strong>不要</p>", "<p>a\nb</p>"], Run<string>("render", "**注意：**不要", "a\nb"));

    [Fact]
    public void Graphemes_answers_with_what_is_seen_as_characters() =>
        Assert.Equal([["👨‍👩‍👧", "é", "中"], []], Run<string[]>("graphemes", "👨‍👩‍👧é中", ""));

    [Fact]
    public void Input_that_is_no_array_of_strings_is_refused()
    {
        using var output = new StringWriter();
        Assert.Equal(2, RenderCommands.Run(["render"], new StringReader("{]"), output));
        Assert.Equal("", output.ToString());
    }

    [Fact]
    public void Other_verbs_are_left_to_others() =>
        Assert.Null(RenderCommands.Run(["--urls"], TextReader.Null, TextWriter.Null));

    static T[] Run<T>(string verb, params string[] texts)
    {
        using var output = new StringWriter();
        Assert.Equal(0, RenderCommands.Run([verb], new StringReader(JsonSerializer.Serialize(texts)), output));
        return JsonSerializer.Deserialize<T[]>(output.ToString())!;
    }
}
