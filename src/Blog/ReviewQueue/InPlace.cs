using Blog.Comments;

namespace Blog.ReviewQueue;

/// <summary>What a moderator knows of a comment and can do to it where it stands, under its post.</summary>
/// <param name="Done">What was done to it just now.</param>
public record InPlace(QueueRow File, string AuthorName, string ReturnUrl, Done? Done)
{
    public IEnumerable<Act> Acts => Done is { CanUndo: true } ? Act.On(File.Status).Prepend(Act.Undo) : Act.On(File.Status);

    public static InPlace Of(QueueRow file, string name, string path, Backstage backstage) =>
        new(file, name, $"{path}?comment={file.Id}{(backstage.ShowsSpam ? "&spam=show" : "")}#comment-{file.Id}",
            backstage.Done is { } done && done.Ids.Contains(file.Id) ? done : null);
}
