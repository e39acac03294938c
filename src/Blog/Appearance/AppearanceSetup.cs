namespace Blog.Appearance;

public static class AppearanceSetup
{
    public static IServiceCollection AddAppearance(this IServiceCollection services) => services.AddSingleton<Livery>();
}
