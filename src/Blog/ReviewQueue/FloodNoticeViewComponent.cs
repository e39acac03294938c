using Blog.Comments;
using Blog.Data;
using Blog.Settings;
using Microsoft.AspNetCore.Mvc;

namespace Blog.ReviewQueue;

/// <summary>Says to moderators that flood mode is on, and since when.</summary>
public sealed class FloodNoticeViewComponent(CampaignWatch campaigns, BlogDbContext db, BlogSettings settings, TimeProvider clock) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        if (!settings.Comments.FloodMode) return Content("");

        await campaigns.CatchUp(db, HttpContext.RequestAborted);   // other nodes take comments as well
        return campaigns.Flood.At(clock.GetUtcNow().UtcDateTime) is { } flood ? View("/ReviewQueue/_Flood.cshtml", flood) : Content("");
    }
}
