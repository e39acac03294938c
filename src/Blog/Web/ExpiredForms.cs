using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Blog.Web;

/// <summary>A token fits no longer once somebody has signed in or out: the form is offered again with a new one, and with what was typed.</summary>
public sealed class ExpiredForms : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
            context.Result = new ViewResult { ViewName = "/Web/Expired.cshtml", StatusCode = StatusCodes.Status400BadRequest };
    }

    public void OnResultExecuted(ResultExecutedContext context) { }

    /// <summary>All but tokens and passwords; nothing of a form that could not be read.</summary>
    public static IEnumerable<(string Name, string Value)> Typed(HttpContext http) =>
        from field in http.Features.Get<IFormFeature>()?.Form ?? FormCollection.Empty
        where !field.Key.StartsWith("__", StringComparison.Ordinal) && !field.Key.Contains("Password", StringComparison.OrdinalIgnoreCase)
        from value in field.Value
        select (field.Key, value);
}
