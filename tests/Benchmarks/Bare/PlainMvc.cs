using Microsoft.AspNetCore.Mvc;

namespace Benchmarks.Bare;

/// <summary>An application of the framework's template, with one page.</summary>
public static class PlainMvc
{
    public static int Run(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllersWithViews();
        var app = builder.Build();
        app.UseRouting();
        app.MapStaticAssets();
        app.MapControllerRoute("default", "{controller=Greetings}/{action=Index}").WithStaticAssets();
        app.Run();
        return 0;
    }
}

public class GreetingsController : Controller
{
    public IActionResult Index() => View();
}
