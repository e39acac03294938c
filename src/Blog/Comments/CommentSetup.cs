using Blog.Comments.Proofs;
using Blog.Comments.Replies;
using Blog.Mail.Notes;

namespace Blog.Comments;

public static class CommentSetup
{
    public static IServiceCollection AddComments(this IServiceCollection services) => services
        .AddSingleton<CampaignWatch>().AddSingleton<CurrentFilter>().AddSingleton<CaptchaInForce>().AddSingleton<Challenges>().AddScoped<ProofDesk>().AddScoped<OwnComments>().AddSingleton<FloodGate>()
        .AddSingleton<AuthorCookie>().AddSingleton<SameOrigin>().AddSingleton<CommentRules>().AddSingleton<IntakeThreads>()
        .AddScoped<Aftermath>().AddScoped<DayBook>().AddScoped<CheckResult>().AddScoped<Reception>().AddScoped<SubmissionWriter>().AddScoped<Intake>()
        .AddScoped<OurForm>().AddScoped<Doorkeeper>().AddScoped<Commenters>().AddScoped<CommentDesk>().AddSingleton<ThreadQueries>().AddSingleton<IntakeQueries>().AddScoped<ThreadReader>().AddScoped<BackstageReader>()
        .AddScoped<ReplyBook>().AddSingleton<ReplyLinks>().AddScoped<INoteWriter, ReplyNotes>()
        .AddScoped<Purge>().AddScoped<Housekeeping>().AddHostedService<HousekeepingWorker>().AddHostedService<CampaignRefill>();
}
