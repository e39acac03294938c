using Blog.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Settings;

/// <summary>Shows what a rule would have done; nothing is saved.</summary>
[Authorize(Policies.Own), Route("admin/settings/rules/trial")]
public class TrialsController(RuleBooks books, RuleTrial trial) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create([FromForm] RuleForm form, CancellationToken stop)
    {
        var (rule, error) = await books.Read(form, stop);
        return rule is null
            ? this.Refuse("/Settings/Rules/Index.cshtml", await books.Page(form, error, stop))
            : View("/Settings/Rules/Trial.cshtml", await trial.Try(rule, form, stop));
    }
}
