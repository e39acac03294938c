using System.Text;
using Blog.Accounts;
using Blog.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Glossary;

/// <summary>The whole glossary at once, out and in.</summary>
[Authorize(Policies.Write), Route(Address)]
public class TermLinesController(TermLines lines) : Controller
{
    public const string Address = TermsController.Address + "/lines";

    [HttpGet]
    public IActionResult Index() => View(new TermLinesPage("", []));

    [HttpGet("glossary.txt")]
    public async Task<IActionResult> Download(CancellationToken stop) =>
        File(Encoding.UTF8.GetBytes(await lines.Write(stop)), "text/plain; charset=utf-8", "glossary.txt");

    [HttpPost]
    public async Task<IActionResult> Create(string? typed, CancellationToken stop)
    {
        var problems = await lines.Read(typed ?? "", User.DisplayName, stop);
        return problems.Count == 0 ? this.Saved("Terms.Lines.Taken", TermsController.Address) : this.Refuse(nameof(Index), new TermLinesPage(typed!, problems));
    }
}

public sealed record TermLinesPage(string Typed, IReadOnlyList<(int Line, string Problem)> Problems);
