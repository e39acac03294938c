namespace Blog.Glossary;

public static class GlossarySetup
{
    public static IServiceCollection AddGlossary(this IServiceCollection services) => services
        .AddSingleton<KnownTerms>().AddScoped<Resetter>().AddScoped<TermDesk>().AddScoped<SuggestedTerms>().AddScoped<Dismissals>().AddScoped<TermLines>().AddSingleton<ResetWorker>().AddHostedService(parts => parts.GetRequiredService<ResetWorker>());
}
