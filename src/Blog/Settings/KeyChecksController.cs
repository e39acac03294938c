using Blog.Accounts;
using Blog.Akismet;
using Blog.Comments;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Moderation.Akismet;

namespace Blog.Settings;

/// <summary>Asks Akismet whether it knows the key.</summary>
[Authorize(Policies.Own), Route("admin/settings/filter/key-check")]
public class KeyChecksController(RemoteFilter remote, KeyHealth health) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(CancellationToken stop)
    {
        if (!remote.IsOn) return NotFound();

        var answer = await health.Verify(stop);
        return this.Saved($"Settings.Akismet.{answer.Kind switch
        {
            AkismetKind.Accepted => "Verified",
            AkismetKind.KeyInvalid => "Refused",
            _ => "Silent",
        }}", "/admin/settings/filter");
    }
}
