using AngleSharp.Html.Dom;

namespace Blog.Tests.Posts.Writing;

/// <summary>Opens the editor, fills it in as a browser would, and sends it.</summary>
public static class Editors
{
    public static async Task<Page> Write(this Visitor writer, string path, string room, params (string Name, string Value)[] typed) =>
        await writer.Send(await writer.Get(path), path, room, typed);

    public static Task<Page> Send(this Visitor writer, Page opened, string path, string room, params (string Name, string Value)[] typed)
    {
        var fields = Fields(opened);
        foreach (var (name, value) in typed) fields[name] = value;
        return writer.Post(path.Split('?')[0] + room, [.. fields.Select(field => (field.Key, field.Value))]);
    }

    /// <summary>Writes and publishes a post; its editor's address comes back.</summary>
    public static async Task<string> Publish(this Visitor writer, string slug, string language = "zh", string title = "雨后") =>
        (await writer.Write("/admin/posts/new", "/publication",
            ("Language", language), ("Title", title), ("Slug", slug), ("Markdown", $"正文 {slug}。"))).Location!;

    public static string Value(this Page page, string name) => Fields(page)[name];

    static Dictionary<string, string> Fields(Page page)
    {
        Assert.Equal(200, (int)page.Status is 409 or 422 ? 200 : (int)page.Status);
        var form = (IHtmlFormElement)page.Document.QuerySelector("form.editor")!;
        return form.Elements.Select(Field).Where(field => field.Name is { Length: > 0 } && field.Name[0] != '_').ToDictionary(field => field.Name!, field => field.Value);
    }

    static (string? Name, string Value) Field(AngleSharp.Dom.IElement element) => element switch
    {
        IHtmlTextAreaElement area => (area.Name, area.Value),
        IHtmlSelectElement select => (select.Name, select.Value ?? ""),
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => (null, ""),
        IHtmlInputElement input => (input.Name, input.Value),
        _ => (null, ""),
    };
}
