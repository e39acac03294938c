using Microsoft.AspNetCore.Mvc;

namespace Blog.Settings;

public static class SettingsAnswers
{
    public const string Notice = "Settings.Notice";

    extension(Controller controller)
    {
        /// <summary>Shows the form again, what was typed and what is wrong with it in place.</summary>
        public IActionResult Refuse(string view, object form)
        {
            controller.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return controller.View(view, form);
        }

        /// <summary>Back to the page, which says so once.</summary>
        public IActionResult Saved(string notice = "Settings.Saved", string? address = null)
        {
            controller.TempData[Notice] = notice;
            return controller.LocalRedirect(address ?? controller.Request.Path);
        }
    }
}
