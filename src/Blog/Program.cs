using Blog;
using Blog.Accounts;
using Blog.Comments;
using Blog.Data;
using Blog.Posts;
using Blog.Rendering;
using Blog.ReviewQueue;
using Blog.Settings;
using Blog.Web;

if (RenderCommands.Run(args, Console.In, Console.Out) is { } rendered) return rendered;

var builder = WebApplication.CreateBuilder(args);
builder.AddData().AddWeb();
builder.Services.AddAccounts().AddRendering().AddPosts().AddComments().AddReviewQueue().AddSettings();

var app = builder.Build();
if (await CommandLine.Run(args, app) is { } done) return done;

app.UseForwardedHeaders();
app.UseSecurityHeaders();
app.UseExceptionHandler("/error/500");
app.UseStatusCodePagesWithReExecute("/error/{0}");
app.UseStaticFiles();
app.UseRouting();
app.UseRequestLocalization();
app.UseAccounts();
app.MapControllers().GuardAdministration();

await app.Prepare();
await app.RunAsync();
return 0;

public partial class Program;
