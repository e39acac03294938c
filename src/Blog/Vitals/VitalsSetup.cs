namespace Blog.Vitals;

public static class VitalsSetup
{
    public static IServiceCollection AddVitals(this IServiceCollection services) => services.AddScoped<VitalsReader>();
}
