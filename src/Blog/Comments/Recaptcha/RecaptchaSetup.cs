namespace Blog.Comments.Recaptcha;

public static class RecaptchaSetup
{
    public static IServiceCollection AddRecaptcha(this IServiceCollection services, IConfigurationSection section)
    {
        services.Configure<RecaptchaSettings>(section).AddSingleton<UsedTokens>();
        services.AddHttpClient<IRecaptchaService, RecaptchaService>(http => http.Timeout = TimeSpan.FromSeconds(5))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .RemoveAllLoggers();
        return services;
    }
}
