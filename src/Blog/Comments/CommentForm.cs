using Blog.Web;

namespace Blog.Comments;

/// <summary>What came from the form, cleaned but not yet judged; it goes back into the form when it cannot be taken.</summary>
public sealed record CommentForm
{
    /// <summary>The field that people do not see.</summary>
    public const string Honeypot = "Nickname";

    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    public string Website { get; init; } = "";

    public string Body { get; init; } = "";

    /// <summary>The words as they will be shown, once they were found fit.</summary>
    public string Html { get; init; } = "";

    public string ParentId { get; init; } = "";

    /// <summary>The comment that these words take the place of, and the key of its receipt.</summary>
    public string Replaces { get; init; } = "";

    public string Key { get; init; } = "";

    public string Trap { get; init; } = "";

    /// <summary>Seconds since the form was first touched, told by the module in the browser.</summary>
    public string Touched { get; init; } = "";

    /// <summary>Whether they want mail about replies.</summary>
    public bool Watch { get; init; }

    public bool IsPreview { get; init; }

    public static CommentForm From(IFormCollection form)
    {
        string Line(string field) => Typed.Line(form[field].FirstOrDefault());
        return new CommentForm
        {
            Name = Line(nameof(Name)), Email = Line(nameof(Email)), Website = Line(nameof(Website)), ParentId = Line(nameof(ParentId)),
            Body = Typed.Text(form[nameof(Body)].FirstOrDefault()),
            Replaces = Line(nameof(Replaces)), Key = Line(nameof(Key)),
            Trap = Line(Honeypot), Touched = Line(nameof(Touched)), IsPreview = form.ContainsKey("preview"), Watch = form[nameof(Watch)].FirstOrDefault() == "true",
        };
    }

    /// <summary>Filled in again, for its author to change.</summary>
    public static CommentForm Of(Comment comment) => new()
    {
        Name = comment.AuthorName, Email = comment.Email, Website = comment.Website, Body = comment.Markdown, ParentId = comment.ParentId?.ToString() ?? "",
        Replaces = $"{comment.Id}", Key = comment.ReceiptKey,
    };
}
