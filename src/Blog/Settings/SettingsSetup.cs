namespace Blog.Settings;

public static class SettingsSetup
{
    public static IServiceCollection AddSettings(this IServiceCollection services) => services.AddSingleton<BlogSettings>().AddScoped<RuleBooks>().AddScoped<RuleTrial>();
}
