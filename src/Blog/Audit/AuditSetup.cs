namespace Blog.Audit;

public static class AuditSetup
{
    public static IServiceCollection AddAudit(this IServiceCollection services) =>
        services.AddSingleton<AuditPen>().AddSingleton<AuditTrail>().AddScoped<AuditLog>();
}
