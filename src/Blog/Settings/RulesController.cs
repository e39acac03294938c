using Blog.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Settings;

/// <summary>The owner's word on what is welcome and what is not.</summary>
[Authorize(Policies.Own), Route("admin/settings/rules")]
public class RulesController(RuleBooks books) : Controller
{
    const string Address = "/admin/settings/rules";

    [HttpGet]
    public async Task<IActionResult> Index([FromQuery] RuleForm form, CancellationToken stop)
    {
        ModelState.Clear();   // what an address holds is a beginning, not an answer
        return View(await books.Page(form, null, stop));
    }

    [HttpPost]
    public async Task<IActionResult> Create([FromForm] RuleForm form, CancellationToken stop)
    {
        var (rule, error) = await books.Read(form, stop);
        if (rule is null) return this.Refuse(nameof(Index), await books.Page(form, error, stop));

        await books.Add(rule, User.DisplayName, stop);
        return this.Saved("Settings.Rules.Added", Address);
    }

    [HttpPost("{id:long}/deletion")]
    public async Task<IActionResult> Delete(long id, CancellationToken stop) =>
        await books.Remove(id, stop) ? this.Saved("Settings.Rules.Deleted", Address) : NotFound();
}
