using Blog.Data;
using Blog.Glossary;
using Blog.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Posts.Writing;

/// <summary>Decides on a suggestion without leaving the editor: what was typed there comes back, saved or not.</summary>
[Route("admin/posts")]
public class BesideTextController(BlogDbContext db, TermDesk desk, Dismissals dismissals) : WritingController
{
    public const string AnswerKey = "Terms.Answer";

    [HttpPost("new/term"), HttpPost("{id:long}/{lang:lang}/term")]
    public async Task<IActionResult> Confirm(long? id, Language? lang, EditorForm form, List<TermForm> pairs, int chosen, CancellationToken stop)
    {
        if (pairs.ElementAtOrDefault(chosen)?.Clean() is not { } typed) return NotFound();

        var problems = await desk.Save(new Term(), typed, User.Identity!.Name!, stop);
        return await Show(id, lang, form, new("Terms.Added", problems.Values.FirstOrDefault()), stop);
    }

    [HttpPost("new/term/dismissal"), HttpPost("{id:long}/{lang:lang}/term/dismissal")]
    public async Task<IActionResult> Dismiss(long? id, Language? lang, EditorForm form, string? pair, CancellationToken stop)
    {
        await dismissals.Add(pair, User.Identity!.Name!, stop);
        return await Show(id, lang, form, new("Terms.Dismissed", null), stop);
    }

    async Task<IActionResult> Show(long? id, Language? lang, EditorForm form, BesideAnswer answer, CancellationToken stop)
    {
        var post = id is null ? null : await db.Posts.EditableBy(User).WithTexts(id.Value, stop);
        if (id is not null && post is null) return NotFound();

        ViewData[AnswerKey] = answer;
        if (answer.Problem is not null) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        var language = lang ?? (Language.TryParse(form.Language, null, out var typed) ? typed : Language.Current);
        return View("Edit", new EditorPage(post, language, form.Clean()));
    }
}

/// <param name="Problem">The key of the words that say why it was not done.</param>
public sealed record BesideAnswer(string Done, string? Problem);
