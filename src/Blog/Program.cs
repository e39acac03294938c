using Blog;
using Blog.Accounts;
using Blog.Akismet;
using Blog.Appearance;
using Blog.Audit;
using Blog.Comments;
using Blog.Comments.Recaptcha;
using Blog.Data;
using Blog.Deliveries;
using Blog.Feeds;
using Blog.Glossary;
using Blog.Learning;
using Blog.LinkChecks;
using Blog.Localization;
using Blog.Mail;
using Blog.Media;
using Blog.Nodes;
using Blog.Posts;
using Blog.Rendering;
using Blog.ReviewQueue;
using Blog.Search;
using Blog.Settings;
using Blog.SiteKeys;
using Blog.Vitals;
using Blog.Web;
using Blog.Web.Caching.Saved;
using Blog.Web.Telemetry;

if (TextCommands.Run(args, Console.In, Console.Out, Console.Error) is { } changed) return changed;
if (SpamCommands.Run(args, Console.Out, Console.Error) is { } measured) return measured;

CLibrary.KeepFewPools();
var builder = WebApplication.CreateBuilder(args);
builder.KeepOutputClean(args);
builder.AddData().AddWeb().AddTelemetry();
builder.Services.AddNodes().AddAudit().AddAccounts().AddRendering().AddPosts().AddGlossary().AddSearch().AddFeeds().AddMedia().AddLinkCheck()
    .AddComments().AddDeliveries().AddAkismet().AddMail().AddReviewQueue().AddSettings().AddAppearance().AddVitals().AddLearning().AddSiteKeys();
builder.Services.AddRecaptcha(builder.Configuration.GetSection(RecaptchaSettings.Section));
builder.StartWorkersLate();
LocalizationSetup.ReadOrders();

var app = builder.Build();
if (await CommandLine.Run(args, app) is { } done) return done;

var opening = app.Services.GetRequiredService<Opening>();
var hasPages = app.RestorePages();
app.StandAhead(opening);
if (!hasPages) opening.Begin(app.Prepare, app.Lay);
if (!app.Environment.IsProduction()) await opening.Done;   // there the workers do not wait
await app.StartAsync();
if (hasPages) opening.Begin(app.Prepare, app.Lay);   // those who want such a page go first
await opening.Done;
await app.RunUntilStopped();
return 0;

public partial class Program;
