using Blog.Data;
using Blog.Deliveries;
using Blog.Mail.Notes;
using Blog.Web;

namespace Blog.Mail;

public static class MailSetup
{
    public static IServiceCollection AddMail(this IServiceCollection services) => services
        .AddSingleton(Options).AddSingleton(Outbox).AddSingleton<MailLinks>()
        .AddScoped<MailQueue>().AddScoped<MailPeople>().AddScoped<Digests>().AddScoped<DigestText>().AddScoped<Letters>().AddScoped<ViewPrinter>().AddScoped<ICourier, Postman>().AddScoped<NoteText>().AddScoped<NoteQueue>().AddScoped<ICourier, NoteCourier>().AddScoped<LinkedRulings>();

    static MailOptions Options(IServiceProvider services)
    {
        var atHome = services.GetRequiredService<IHostEnvironment>().IsDevelopment();
        var folder = services.GetRequiredService<DataFolder>();
        return MailOptions.Read(services.GetRequiredService<IConfiguration>(), atHome ? Path.Combine(folder.Root, "mail") : null);
    }

    static IOutbox Outbox(IServiceProvider services)
    {
        var options = services.GetRequiredService<MailOptions>();
        return !options.IsOn ? new NoOutbox()
            : options.Host.Length > 0 ? new SmtpOutbox(options, services.GetRequiredService<SiteAddress>())
            : new DropOutbox(options.Drop, services.GetRequiredService<TimeProvider>());
    }
}
