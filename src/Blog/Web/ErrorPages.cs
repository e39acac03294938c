namespace Blog.Web;

public static class ErrorPages
{
    /// <summary>Empty answers of 400 and above, and exceptions, get a page in the language of the address.</summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) => app
        .UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error/500", StatusCodeSelector = StatusOf, CreateScopeForErrors = true })
        .UseStatusCodePagesWithReExecute("/error/{0}");

    static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        InvalidDataException => StatusCodes.Status400BadRequest,   // a form beyond its limits
        _ when DatabaseTrouble.IsTrouble(exception) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
