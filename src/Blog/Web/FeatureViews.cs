using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Blog.Web;

/// <summary>Finds views beside their controllers: /{feature}/{controller}/{view}, /{feature}/{view}, /Shared/{view}.</summary>
public class FeatureViews : IViewLocationExpander
{
    public void PopulateValues(ViewLocationExpanderContext context) =>
        context.Values["feature"] = context.ActionContext.ActionDescriptor is ControllerActionDescriptor action
            ? action.ControllerTypeInfo.Namespace!.Replace("Blog.", "").Replace('.', '/')
            : "Shared";

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> usual)
    {
        var feature = context.Values["feature"];
        return [$"/{feature}/{{1}}/{{0}}.cshtml", $"/{feature}/{{0}}.cshtml", "/Shared/{0}.cshtml"];
    }
}
