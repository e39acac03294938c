using System.Text.Json;
using Blog.Localization;
using Microsoft.Extensions.Localization;

namespace Blog.Posts.Writing;

/// <summary>The words of the Markdown field's own panels, which are written in English, in the language of the page.</summary>
public static class FieldPhrases
{
    static readonly string[] Own =
    [
        "Find", "Replace", "next", "previous", "all", "match case", "regexp", "by word", "replace", "replace all", "close",
        "current match", "on line", "Go to line", "go", "replaced match on line $", "replaced $ matches",
    ];

    public static string Of(IStringLocalizer<Text> texts) =>
        JsonSerializer.Serialize(Own.ToDictionary(words => words, words => texts[$"Field.{Key(words)}"].Value));

    // Keys do not tell Replace from replace.
    static string Key(string words) => (words == "Replace" ? "Replace with" : words).Replace(' ', '-');
}
