using Blog.Accounts;
using Blog.Data;
using Blog.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Glossary;

/// <summary>The terms that the blog explains.</summary>
[Authorize(Policies.Write), Route(Address)]
public class TermsController(BlogDbContext db, TermDesk desk) : Controller
{
    public const string Address = "/admin/terms";

    [HttpGet]
    public async Task<IActionResult> Index(string? q, int page = 1, CancellationToken stop = default) =>
        await TermShelf.Read(db, q, page, stop) is { } shelf ? View(shelf) : NotFound();

    [HttpGet("new")]
    public IActionResult New() => View("Edit", new TermPage(null, new TermForm()));

    [HttpPost]
    public async Task<IActionResult> Create(TermForm form, CancellationToken stop) => await Save(new Term(), form, "Terms.Added", stop);

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Edit(long id, CancellationToken stop) =>
        await db.Terms.FindAsync([id], stop) is { } term ? View(new TermPage(term, TermForm.Of(term))) : NotFound();

    [HttpPost("{id:long}")]
    public async Task<IActionResult> Update(long id, TermForm form, CancellationToken stop) =>
        await db.Terms.FindAsync([id], stop) is { } term ? await Save(term, form, "Terms.Saved", stop) : NotFound();

    [HttpPost("{id:long}/deletion")]
    public async Task<IActionResult> Delete(long id, CancellationToken stop) =>
        await desk.Delete(id, stop) ? this.Saved("Terms.Deleted", Address) : NotFound();

    async Task<IActionResult> Save(Term term, TermForm form, string done, CancellationToken stop)
    {
        form = form.Clean();
        var problems = await desk.Save(term, form, User.DisplayName, stop);
        return problems.Count == 0 ? this.Saved(done, Address) : this.Refuse("Edit", new TermPage(term, form) { Problems = problems });
    }
}

/// <summary>One term being written.</summary>
public sealed record TermPage(Term? Term, TermForm Form)
{
    public IReadOnlyDictionary<string, string> Problems { get; init; } = new Dictionary<string, string>();

    public bool IsNew => Term is not { Id: > 0 };

    public string Path => IsNew ? TermsController.Address : $"{TermsController.Address}/{Term!.Id}";

    public string? Problem(string field) => Problems.GetValueOrDefault(field);
}
