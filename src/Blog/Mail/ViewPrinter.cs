using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Blog.Mail;

/// <summary>Prints a view where there is no request.</summary>
public sealed class ViewPrinter(IRazorViewEngine engine, ITempDataProvider bags, IServiceProvider services)
{
    public async Task<string> Print<T>(string path, T model)
    {
        var view = engine.GetView(null, path, isMainPage: false).View ?? throw new InvalidOperationException($"There is no view {path}.");
        var http = new DefaultHttpContext { RequestServices = services };
        var data = new ViewDataDictionary<T>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model };
        await using var page = new StringWriter();
        var action = new ActionContext(http, new RouteData(), new ActionDescriptor());
        await view.RenderAsync(new ViewContext(action, view, data, new TempDataDictionary(http, bags), page, new HtmlHelperOptions()));
        return page.ToString();
    }
}
