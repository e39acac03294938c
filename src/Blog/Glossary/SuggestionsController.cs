using Blog.Accounts;
using Blog.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Glossary;

/// <summary>Terms that texts name themselves: nothing enters the glossary unless somebody confirms it.</summary>
[Authorize(Policies.Write), Route(Address)]
public class SuggestionsController(SuggestedTerms suggested, TermDesk desk, Dismissals dismissals) : Controller
{
    public const string Address = TermsController.Address + "/suggestions";

    [HttpGet]
    public async Task<IActionResult> Index(long? before, CancellationToken stop) => View(await suggested.Of(User, before ?? long.MaxValue, stop));

    [HttpPost("confirmation")]
    public async Task<IActionResult> Confirm(TermForm form, CancellationToken stop)
    {
        var (term, typed) = (new Term(), form.Clean());
        var problems = await desk.Save(term, typed, User.DisplayName, stop);
        return problems.Count == 0 ? this.Saved("Terms.Added", Address) : this.Refuse("/Glossary/Terms/Edit.cshtml", new TermPage(term, typed) { Problems = problems });
    }

    [HttpPost("dismissal")]
    public async Task<IActionResult> Dismiss(string? pair, CancellationToken stop)
    {
        await dismissals.Add(pair, User.DisplayName, stop);
        return this.Saved("Terms.Dismissed", Address);
    }
}
