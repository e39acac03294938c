using Blog.Comments;
using Blog.ReviewQueue;

namespace Blog.Mail;

public enum LinkState { Open, Settled, Expired, Unknown, Gone, NotYours }

/// <summary>What a link from a letter leads to.</summary>
/// <param name="State">Whether it still decides, or why not.</param>
public sealed record LinkedCase(LinkState State, MailLink? Link = null, CommentFile? File = null)
{
    public string By { get; init; } = "";

    /// <summary>The decision that ended the link; null while none has.</summary>
    public CommentEvent? Decided { get; init; }

    public int Status => State switch
    {
        LinkState.Open or LinkState.Settled => StatusCodes.Status200OK,
        LinkState.NotYours => StatusCodes.Status403Forbidden,
        LinkState.Unknown => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status410Gone,
    };
}

/// <summary>Carries out what a link from a letter says, as the person it was made for.</summary>
public sealed class LinkedRulings(MailLinks links, MailPeople people, CommentFiles files, Rulings rulings)
{
    public async Task<LinkedCase> Look(string? token, CancellationToken stop)
    {
        if (links.Open(token) is not { } link) return new(LinkState.Unknown);
        if (links.IsOver(link)) return new(LinkState.Expired, link);
        if (await people.Moderator(link.UserId, stop) is not { } person) return new(LinkState.NotYours);
        if (await files.Find(link.CommentId, stop) is not { } file) return new(LinkState.Gone);

        var decided = file.Events.LastOrDefault(happened => (happened.IsDecision || happened.Kind == CommentEventKind.Undone) && happened.Id > link.LastEvent);
        var open = decided is null && (link.Act == Act.Undo ? file.CanUndo : file.Row.Status != link.Act.To);
        return new(open ? LinkState.Open : LinkState.Settled, link, file)
        {
            Decided = decided, By = person.DisplayName.Length > 0 ? person.DisplayName : person.UserName ?? "",
        };
    }

    /// <summary>Decides while the link is open; whoever was faster has decided.</summary>
    public async Task<LinkedCase> Decide(string? token, CancellationToken stop)
    {
        var found = await Look(token, stop);
        if (found is { State: LinkState.Open, Link: { } link, File: { } file })
            await rulings.Make(link.Act, [link.CommentId], seen: file.Row.Status, found.By, stop);
        return found;
    }

    /// <summary>Takes the newest decision back, and nothing that comes later.</summary>
    public string Undo(LinkedCase settled) =>
        links.Seal(settled.Link! with { Act = Act.Undo, LastEvent = settled.File!.Events[^1].Id });
}
