using Blog.Comments;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Akismet;

/// <summary>Says on every page of the administration that something is wrong with the key, as long as it is.</summary>
public sealed class AlarmViewComponent(KeyHealth health, RemoteFilter remote) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        if (!remote.IsOn) return Content("");
        var state = await health.Read(HttpContext.RequestAborted);
        return state.IsAlarming ? View("/Akismet/_Alarm.cshtml", state) : Content("");
    }
}
