using Microsoft.AspNetCore.Mvc.Filters;

namespace Blog.Comments.Recaptcha;

/// <summary>Has the token of the form verified before the action runs; what came of it is a model error and <see cref="Of"/>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ValidateRecaptchaAttribute : Attribute, IAsyncActionFilter
{
    public static RecaptchaResponse Of(HttpContext http) =>
        http.Features.Get<RecaptchaResponse>() ?? throw new InvalidOperationException("The action lacks [ValidateRecaptcha].");

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var http = context.HttpContext;
        var response = await http.RequestServices.GetRequiredService<IRecaptchaService>().Validate(http.Request, http.RequestAborted);
        http.Features.Set(response);
        if (!response.Success) context.ModelState.AddModelError("Recaptcha", response.Outcome.ToString());
        await next();
    }
}
